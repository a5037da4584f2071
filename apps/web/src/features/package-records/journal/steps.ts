import type { Call } from '@integra/shared-types/scorm-playing';
import type { JournalCommit } from '@integra/shared-types/scorm-records';
import { z } from 'zod';

/** One thing that happened: a call of the package, or the commit that brought it to the server. `index`: its place among all steps. */
export type CallStep = {
  readonly kind: 'call';
  readonly index: number;
  readonly commit: JournalCommit;
  readonly call: Call;
};
export type CommitStep = { readonly kind: 'commit'; readonly index: number; readonly commit: JournalCommit };
export type Step = CallStep | CommitStep;

/** A commit stands after the calls it brought. */
export const stepsOf = (commits: readonly JournalCommit[]): Step[] => {
  const steps: Step[] = [];
  for (const commit of commits) {
    for (const call of commit.calls) steps.push({ kind: 'call', index: steps.length, commit, call });
    steps.push({ kind: 'commit', index: steps.length, commit });
  }
  return steps;
};

export const isError = (step: Step): boolean =>
  step.kind === 'call' ? step.call[4] !== '0' : step.commit.refused.length > 0;

export const STEP_KINDS = ['errors', 'values', 'commits'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** As they stand in the address. */
export const StepFiltersSchema = z.object({
  text: z.string().max(200).optional().catch(undefined),
  kind: z.enum(STEP_KINDS).optional().catch(undefined),
});

export type StepFilter = { readonly kind: StepKind | undefined; readonly text: string };

const isOfKind = (step: Step, kind: StepKind | undefined): boolean => {
  switch (kind) {
    case undefined:
      return true;
    case 'errors':
      return isError(step);
    case 'values':
      return step.kind === 'call' && step.call[1] === 'S';
    case 'commits':
      return step.kind === 'commit';
  }
};

const textsOf = (step: Step): string[] =>
  step.kind === 'call'
    ? [step.call[2], step.call[3], step.call[4] === '0' ? '' : step.call[4]]
    : [
        step.commit.activity,
        ...Object.entries(step.commit.set).flat(),
        ...step.commit.refused.flatMap(([element, error]) => [element, String(error)]),
      ];

/** Those that are wanted; a text is looked for in elements, values, errors and activities, whatever its case. */
export const filterSteps = (steps: readonly Step[], { kind, text }: StepFilter): Step[] => {
  const wanted = text.trim().toLowerCase();
  return steps.filter(
    (step) =>
      isOfKind(step, kind) && (wanted === '' || textsOf(step).some((each) => each.toLowerCase().includes(wanted))),
  );
};
