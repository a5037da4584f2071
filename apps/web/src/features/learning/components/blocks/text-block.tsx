import { type BlockOf, resolveVariant } from '@integra/shared-types/content';
import { useContentLang, useLesson } from './lesson-context.js';
import { Prose } from './prose.js';

type TextBlockProps = { block: BlockOf<'text'> };

export const TextBlock = ({ block }: TextBlockProps) => {
  const { view } = useLesson();
  const langOf = useContentLang(block);
  return <Prose text={resolveVariant(block, view.audience).text} lang={langOf('text')} />;
};
