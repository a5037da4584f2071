import type { Block } from '@integra/shared-types/content';
import { PackageBlock } from '../package/package-block.js';
import { ScenarioBlock } from '../scenario/scenario-block.js';
import { BlockFrame } from './block-frame.js';
import { CalloutBlock } from './callout-block.js';
import { CaseStudyBlock } from './case-study-block.js';
import { FurtherReadingBlock } from './further-reading-block.js';
import { ImageBlock } from './image-block.js';
import { useLesson } from './lesson-context.js';
import { NoteBlock } from './note-block.js';
import { TextBlock } from './text-block.js';

type BlockViewProps = { block: Block };

/** One component per type of block, each in the same frame. */
export const BlockView = ({ block }: BlockViewProps) => (
  <BlockFrame block={block}>
    <BlockContent block={block} />
  </BlockFrame>
);

const BlockContent = ({ block }: BlockViewProps) => {
  const { enrolmentId, view, renderQuiz, renderCertificate } = useLesson();
  switch (block.type) {
    case 'text':
      return <TextBlock block={block} />;
    case 'callout':
      return <CalloutBlock block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'case_study':
      return <CaseStudyBlock block={block} />;
    case 'scenario':
      return <ScenarioBlock block={block} />;
    case 'reflection':
    case 'action_plan':
      return <NoteBlock block={block} />;
    case 'further_reading':
      return <FurtherReadingBlock block={block} />;
    case 'quiz':
      return renderQuiz({ enrolmentId, quizKey: block.quiz, lessonKey: view.document.key });
    case 'scorm':
      return <PackageBlock block={block} />;
    case 'certificate':
      return renderCertificate({ enrolmentId });
  }
};
