import type { Achieved } from '@integra/scorm-runtime/cmi';
import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary, RootStatusSchema } from '@integra/shared-types/scorm-playing';
import type { z } from 'zod';

export type RootStatus = z.infer<typeof RootStatusSchema>;

/** What one activity has come to; times are hundredths of a second. */
export type ActivityResult = Achieved;

/** What an attempt has come to, apart from what the rule of the package says of it. */
type Reached = Omit<AttemptSummary, 'isDone'>;

/** Before anything was said. */
export const NOTHING_REACHED: AttemptSummary = {
  completion: 'not attempted',
  success: 'unknown',
  percent: null,
  seconds: 0,
  isDone: false,
};

export type AttemptFacts = {
  /** What was reached before: an attempt never becomes worse. */
  readonly before: AttemptSummary;
  /** Of everything that can be opened; null where nobody was yet. */
  readonly activities: readonly (ActivityResult | null)[];
  /** Several activities of SCORM 2004: what they come to together is for the sequencing to say. */
  readonly isSequenced: boolean;
  /** What the sequencing says of the whole; null without one, or before it said anything of the version that is played. */
  readonly root: RootStatus | null;
  /** How long it was open, seconds. */
  readonly openSeconds: number;
  readonly rule: PackageCompletion;
  /** The package is open, and may still say more. */
  readonly isUnderWay: boolean;
};

type Status = Pick<RootStatus, 'completion' | 'success' | 'scaled'>;

/** The record of an attempt: of the sequencing where there is one, else of all its activities together. */
export const rollUpAttempt = (facts: AttemptFacts): AttemptSummary => {
  const { before, activities, isSequenced, root, openSeconds } = facts;
  const visited = activities.filter((activity) => activity !== null);
  const status = isSequenced ? (root ?? NOTHING) : statusOf(activities, visited);
  const counted = Math.round(visited.reduce((sum, { totalTime }) => sum + totalTime, 0) / 100);
  const reached = better(before, {
    completion: status.completion,
    success: status.success,
    percent: status.scaled === null ? null : percentOf(status.scaled),
    // Many packages never say how long they took.
    seconds: counted > 0 ? counted : openSeconds,
  });
  return { ...reached, isDone: before.isDone || meets(facts, reached) };
};

/** What was reached stays: an attempt never becomes worse by a later commit. */
const better = (before: Reached, now: Reached): Reached => ({
  completion: before.completion === 'completed' ? 'completed' : now.completion,
  success: before.success === 'passed' ? 'passed' : now.success === 'unknown' ? before.success : now.success,
  percent: before.percent === null ? now.percent : Math.max(before.percent, now.percent ?? 0),
  seconds: Math.max(before.seconds, now.seconds),
});

/** Two decimals; less than nothing is nothing. */
const percentOf = (scaled: number): number => Math.round(Math.min(1, Math.max(0, scaled)) * 10_000) / 100;

const NOTHING: Status = { completion: 'not attempted', success: 'unknown', scaled: null };

/** -1 … 1; null where the activity gave no score. */
const scaledOf = ({ score }: ActivityResult): number | null => (score.scaled === null ? null : Number(score.scaled));

const isCompleted = (activity: ActivityResult | null): boolean => activity?.completion === 'completed';

/** Without sequencing: complete when all are, passed when none has failed and one passed; the score is the mean once all have one. */
const statusOf = (activities: readonly (ActivityResult | null)[], visited: readonly ActivityResult[]): Status => {
  const [only] = visited;
  if (activities.length === 1) {
    return only === undefined ? NOTHING : { ...only, scaled: scaledOf(only) };
  }
  const isComplete = activities.length > 0 && activities.every(isCompleted);
  const hasFailed = visited.some(({ success }) => success === 'failed');
  const hasPassed = visited.some(({ success }) => success === 'passed');
  // The mean of the first parts would be the best score for good, and might already be enough: each has its score, or is done without.
  const isAllScored = activities.every(
    (activity) => activity !== null && (scaledOf(activity) !== null || isCompleted(activity)),
  );
  const scores = visited.flatMap((activity) => scaledOf(activity) ?? []);
  return {
    completion: isComplete ? 'completed' : visited.length > 0 ? 'incomplete' : 'not attempted',
    success: !isComplete ? 'unknown' : hasFailed ? 'failed' : hasPassed ? 'passed' : 'unknown',
    scaled: isAllScored && scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
  };
};

const meets = (
  { activities, openSeconds, rule, isUnderWay }: AttemptFacts,
  { completion, success, percent }: Reached,
): boolean => {
  switch (rule.by) {
    case 'status':
      // Many packages say that they are completed, then ask their questions, then say whether these were passed.
      return success === 'passed' || (completion === 'completed' && success === 'unknown' && !isUnderWay);
    case 'score':
      return percent !== null && percent >= rule.least;
    case 'all_activities':
      return activities.length > 0 && activities.every(isCompleted);
    case 'opened':
      return activities.some((activity) => activity !== null) && openSeconds >= rule.minutes * 60;
  }
};
