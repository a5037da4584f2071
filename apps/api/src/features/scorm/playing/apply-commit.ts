import { type ActivityFacts, startOfVisit } from '@integra/scorm-runtime/activities';
import {
  applyDelta,
  type CmiStandard,
  type CmiValues,
  ratchet,
  type Summary,
  summarise,
  totalTimeOf,
} from '@integra/scorm-runtime/cmi';
import type { AttemptSummary, CommitBody } from '@integra/shared-types/scorm-playing';
import type { ActivityResult } from './attempt-roll-up.js';

/** What an attempt holds of one activity. */
export type ActivityRecord = ActivityResult & {
  readonly values: CmiValues;
  /** The visit that wrote last. */
  readonly launchId: string;
  readonly visit: number;
  /** Hundredths of a second, of attempts at the activity before the one the values tell of. */
  readonly earlierTime: number;
};

/** What a repetition of a commit is answered, beside its number. */
export type StoredAnswer = {
  readonly savedAt: string;
  readonly summary: AttemptSummary;
  readonly refused: readonly (readonly [element: string, error: number])[];
};

export type AppliedCommit = { readonly record: ActivityRecord; readonly refused: StoredAnswer['refused'] };

/**
 * The record of an activity after a commit; the same in the moment and when the journal is read again.
 * @param before null when nobody was there yet
 */
export const applyCommit = (
  standard: CmiStandard,
  facts: ActivityFacts,
  before: ActivityRecord | null,
  launchId: string,
  commit: Pick<CommitBody, 'visit' | 'isNewAttempt' | 'set' | 'isTerminated'>,
): AppliedCommit => {
  const goesOn = before !== null && before.launchId === launchId && before.visit === commit.visit;
  const start = goesOn
    ? before.values
    : startOfVisit(standard, facts, commit.isNewAttempt ? null : (before?.values ?? null));
  const earlierTime = earlierTimeOf(standard, before, !goesOn && commit.isNewAttempt);
  const { values, refused } = applyDelta(standard, start, { set: commit.set });
  const summary = summarise(standard, values, { ...facts, isFinished: commit.isTerminated });
  const result = resultOf(summary, earlierTime);
  return {
    record: {
      ...(before === null ? result : ratchet(before, result)),
      values,
      launchId,
      visit: commit.visit,
      earlierTime,
    },
    refused: refused.map(({ element, error }) => [element, error] as const),
  };
};

const earlierTimeOf = (standard: CmiStandard, before: ActivityRecord | null, beginsAnew: boolean): number => {
  if (before === null) return 0;
  return before.earlierTime + (beginsAnew ? totalTimeOf(standard, before.values) : 0);
};

const resultOf = (
  { completion, success, score, progressMeasure, totalTime }: Summary,
  earlierTime: number,
): ActivityResult => ({ completion, success, score, progressMeasure, totalTime: earlierTime + totalTime });
