import type { Achieved } from '@integra/scorm-runtime/cmi';
import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary, RootStatusSchema } from '@integra/shared-types/scorm-playing';
import type { z } from 'zod';

export type RootStatus = z.infer<typeof RootStatusSchema>;

/** What one activity has come to; times are hundredths of a second. */
export type ActivityResult = Achieved;

export type AttemptFacts = {
  /** Of everything that can be opened; null where nobody was yet. */
  readonly activities: readonly (ActivityResult | null)[];
  /** What the sequencing says of the whole; null without one. */
  readonly root: RootStatus | null;
  /** How long it was open, seconds. */
  readonly openSeconds: number;
  readonly rule: PackageCompletion;
  /** The package is open, and may still say more. */
  readonly isUnderWay: boolean;
};

type Status = Pick<RootStatus, 'completion' | 'success' | 'scaled'>;

/** The record of an attempt from those of its activities: of the sequencing where there is one, else of all activities together. */
export const rollUpAttempt = ({ activities, root, openSeconds, rule, isUnderWay }: AttemptFacts): AttemptSummary => {
  const visited = activities.filter((activity) => activity !== null);
  const status = activities.length === 1 ? statusOf(activities, visited) : (root ?? statusOf(activities, visited));
  const counted = Math.round(visited.reduce((sum, { totalTime }) => sum + totalTime, 0) / 100);
  const summary = {
    completion: status.completion,
    success: status.success,
    percent: status.scaled === null ? null : percentOf(status.scaled),
    // Many packages never say how long they took.
    seconds: counted > 0 ? counted : openSeconds,
  };
  return { ...summary, isDone: meets({ activities, openSeconds, rule, isUnderWay }, summary) };
};

/** What was reached stays: an attempt never becomes worse by a later commit. */
export const ratchetAttempt = (before: AttemptSummary, now: AttemptSummary): AttemptSummary => ({
  completion: before.completion === 'completed' ? 'completed' : now.completion,
  success: before.success === 'passed' ? 'passed' : now.success === 'unknown' ? before.success : now.success,
  percent: before.percent === null ? now.percent : Math.max(before.percent, now.percent ?? 0),
  seconds: Math.max(before.seconds, now.seconds),
  isDone: before.isDone || now.isDone,
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
  { activities, openSeconds, rule, isUnderWay }: Omit<AttemptFacts, 'root'>,
  { completion, success, percent }: Omit<AttemptSummary, 'isDone'>,
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
