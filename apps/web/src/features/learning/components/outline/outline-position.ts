import type { OutlineDocument, OutlineLesson, OutlineModule } from '@integra/shared-types/content';
import type { Lock, Progress } from '@integra/shared-types/learning';

type ModuleProgress = Progress['modules'][number];
type LessonProgress = ModuleProgress['lessons'][number];

export type LessonPosition = {
  module: OutlineModule;
  lesson: OutlineLesson;
  /** Place in its module, from 1. */
  number: number;
  count: number;
  previous: OutlineLesson | null;
  next: OutlineLesson | null;
};

/** Where a lesson stands in the course; null when the outline does not have it. */
export const positionOf = (outline: OutlineDocument, lessonKey: string): LessonPosition | null => {
  const lessons = outline.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
  const index = lessons.findIndex(({ lesson }) => lesson.key === lessonKey);
  const found = lessons[index];
  if (!found) return null;
  return {
    ...found,
    number: found.module.lessons.indexOf(found.lesson) + 1,
    count: found.module.lessons.length,
    previous: lessons[index - 1]?.lesson ?? null,
    next: lessons[index + 1]?.lesson ?? null,
  };
};

export const progressOfModule = (progress: Progress, moduleKey: string): ModuleProgress | null =>
  progress.modules.find(({ key }) => key === moduleKey) ?? null;

export const progressOfLesson = (progress: Progress, lessonKey: string): LessonProgress | null =>
  progress.modules.flatMap(({ lessons }) => lessons).find(({ key }) => key === lessonKey) ?? null;

/** What keeps a lesson closed: lessons are locked with their module. */
export const lockOfLesson = (progress: Progress, lessonKey: string): Lock | null =>
  progress.modules.find(({ lessons }) => lessons.some(({ key }) => key === lessonKey))?.lock ?? null;

export const isLocked = (progress: Progress, lessonKey: string): boolean =>
  progressOfLesson(progress, lessonKey)?.state === 'locked';

/** Where packages are all there is to do, they save by themselves: nobody has to say that anything is read, unless it is news. */
export const isToBeRead = (progress: Progress, lessonKey: string): boolean => {
  const steps = progress.steps.filter((step) => step.lessonKey === lessonKey);
  const isMore = steps.length === 0 || steps.some(({ kind }) => kind !== 'complete_package');
  return isMore || (progressOfLesson(progress, lessonKey)?.isUpdated ?? false);
};

/** A lesson, or a package in it, has been opened. */
export const hasBegun = (progress: Progress): boolean =>
  progress.modules.some(({ lessons }) => lessons.some(({ state }) => state === 'started' || state === 'done'));

export const lessonCounts = (progress: Progress): { done: number; total: number } => {
  const lessons = progress.modules.filter(({ isRequired }) => isRequired).flatMap((module) => module.lessons);
  return { done: lessons.filter(({ state }) => state === 'done').length, total: lessons.length };
};
