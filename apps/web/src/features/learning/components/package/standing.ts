import type { AttemptSummary, PackagePlace } from '@integra/shared-types/scorm-playing';

/** How far one is with a package, in the words of `package.standing`. */
export type Standing = 'notBegun' | 'begun' | 'notPassed' | 'completed' | 'passed';

/** Done is what the rule of the package says; what the package itself says counts only for the word. */
export const standingOf = ({ isDone, success }: Pick<AttemptSummary, 'isDone' | 'success'>): Standing => {
  if (isDone) return success === 'passed' ? 'passed' : 'completed';
  return success === 'failed' ? 'notPassed' : 'begun';
};

/** The best that all attempts have come to: done stays done when a later attempt fails. */
export const standingOfPlace = ({ attempts }: Pick<PackagePlace, 'attempts'>): Standing => {
  const all = attempts.map(standingOf);
  const done = all.find((standing) => standing === 'passed') ?? all.find((standing) => standing === 'completed');
  return done ?? all[0] ?? 'notBegun';
};
