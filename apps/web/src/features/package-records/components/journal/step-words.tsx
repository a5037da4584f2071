import type { Step } from '../../journal/steps.js';
import { CallWords } from './call-words.js';
import { CommitWords } from './commit-words.js';

type StepWordsProps = { step: Step };

/** What happened in a step. */
export const StepWords = ({ step }: StepWordsProps) =>
  step.kind === 'call' ? <CallWords call={step.call} /> : <CommitWords commit={step.commit} />;
