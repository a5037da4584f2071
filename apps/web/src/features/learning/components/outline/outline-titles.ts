import type { OutlineDocument, OutlineLesson } from '@integra/shared-types/content';

const lessonsOf = (outline: OutlineDocument): OutlineLesson[] => outline.modules.flatMap(({ lessons }) => lessons);

export const lessonTitle = (outline: OutlineDocument, lessonKey: string): string =>
  lessonsOf(outline).find(({ key }) => key === lessonKey)?.title ?? lessonKey;

export const moduleTitle = (outline: OutlineDocument, moduleKey: string): string =>
  outline.modules.find(({ key }) => key === moduleKey)?.title ?? moduleKey;
