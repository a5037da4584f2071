import type { Progress } from '@integra/shared-types/learning';

type Place = { lessonKey: string; blockKey: string | null };

/**
 * Where "Resume" leads: the last place while its lesson is not done, else the first open lesson that is not done, else null.
 * After finishing a lesson this is also what "next" should offer.
 */
export const resumePlace = (progress: Progress, last: Place | null): Place | null => {
  const lessons = progress.modules.flatMap((module) => module.lessons);
  const isOpen = (key: string): boolean =>
    lessons.some((lesson) => lesson.key === key && (lesson.state === 'open' || lesson.state === 'started'));
  if (last !== null && isOpen(last.lessonKey)) return last;
  const next = lessons.find((lesson) => lesson.state === 'open' || lesson.state === 'started');
  return next === undefined ? null : { lessonKey: next.key, blockKey: null };
};
