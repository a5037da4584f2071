import type { LaunchPackage, PackageAttempt, PackagePlace } from '@integra/shared-types/scorm-playing';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';

/** One button: what it asks the server for, and its words (`package.<words>`). */
export type Offer = {
  readonly attempt: LaunchPackage['attempt'];
  readonly words: 'start' | 'resume' | 'reopen' | 'review' | 'again' | 'here' | 'move';
};

export type Offers = {
  /** What most people want now; null when the package gives nothing more. */
  readonly main: Offer | null;
  readonly others: readonly Offer[];
  /** The attempt that a new one ends. */
  readonly open: PackageAttempt | null;
};

/** A complete attempt that is only looked at: the rules of the package say that nothing of it is recorded any more. */
export const isReview = ({ rules, attempts }: PackagePlace): boolean =>
  (rules?.reviewsWhenComplete ?? false) && attempts.some(({ isOpen, isDone }) => isOpen && isDone);

/** Closing it here was the last word: whoever opened it elsewhere before was ended by this window. */
export const isOpenElsewhere = ({ openElsewhereSince }: PackagePlace, ended: PlayerEnd | null): boolean =>
  ended === 'fenced' || (ended === null && openElsewhereSince !== null);

const mainOffer = (place: PackagePlace, open: PackageAttempt | null, ended: PlayerEnd | null): Offer | null => {
  if (place.attempts.length === 0) return { attempt: 'resume', words: 'start' };
  if (open === null) return place.mayBeginAnew ? { attempt: 'new', words: 'again' } : null;
  if (isOpenElsewhere(place, ended)) return { attempt: 'resume', words: 'here' };
  if (isReview(place)) return { attempt: 'resume', words: 'review' };
  if (open.isDone) return { attempt: 'resume', words: 'reopen' };
  if (!open.isOver) return { attempt: 'resume', words: 'resume' };
  return { attempt: place.mayBeginAnew ? 'new' : 'resume', words: 'again' };
};

/** What can be done with a package now. */
export const offersOf = (place: PackagePlace, ended: PlayerEnd | null): Offers => {
  const open = place.attempts.find(({ isOpen }) => isOpen) ?? null;
  const others: Offer[] = [];
  if (open !== null && place.hasNewerVersion) others.push({ attempt: 'move', words: 'move' });
  const main = mainOffer(place, open, ended);
  if (open !== null && place.mayBeginAnew && main?.attempt !== 'new') others.push({ attempt: 'new', words: 'again' });
  return { main, others, open };
};
