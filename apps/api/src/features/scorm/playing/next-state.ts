import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { AttemptSummary, CommitBody } from '@integra/shared-types/scorm-playing';
import { type ActivityRecord, applyCommit, type StoredAnswer } from './apply-commit.js';
import { type ActivityResult, rollUpAttempt, type RootStatus } from './attempt-roll-up.js';
import type { PlayedPackage } from './played-packages.js';
import { keptOf, storedKey } from './stored-key.js';

/** Where an attempt stands, as far as a commit for one of its activities needs it. */
export type AttemptState = {
  /** By stored key of the activity; where nobody was yet there is none. */
  readonly results: Readonly<Record<string, ActivityResult>>;
  readonly summary: AttemptSummary;
  readonly openSeconds: number;
  /** Null without sequencing. */
  readonly root: RootStatus | null;
};

/** A commit with what does not stand in it. */
export type ReceivedCommit = {
  readonly launchId: string;
  readonly played: PlayedPackage;
  /** Since the last sign of life of its window, as far as it counts. */
  readonly openSeconds: number;
  readonly body: CommitBody;
};

export type NextState = AttemptState & {
  /** Stored key of the activity that the commit is about, and its record. */
  readonly activity: string;
  readonly record: ActivityRecord;
  readonly refused: StoredAnswer['refused'];
};

/**
 * An attempt after one more commit: the only way in which one changes, in the moment and when the journal is read again.
 * @param record of the commit's activity so far
 */
export const nextState = (
  before: AttemptState,
  record: ActivityRecord | null,
  { played, launchId, openSeconds, body }: ReceivedCommit,
  rule: PackageCompletion,
): NextState => {
  const activity = storedKey(body.activity);
  const facts = played.activities.get(body.activity) ?? {};
  const applied = applyCommit(played.standard, facts, record, launchId, body);
  const results = { ...before.results, [activity]: applied.record };
  const root = body.root ?? before.root;
  const state = { results, root, openSeconds: before.openSeconds + openSeconds, summary: before.summary };
  const summary = summaryOf(played, state, rule, !hasEnded(played, body, root));
  return { ...applied, ...state, activity, summary };
};

/** One activity of several that has ended says nothing of the next one that is opened. */
const hasEnded = ({ activities }: PlayedPackage, { isTerminated }: CommitBody, root: RootStatus | null): boolean =>
  isTerminated && (activities.size === 1 || root?.isOver === true);

/**
 * What an attempt has come to by a rule, with what it had reached before.
 * @param isUnderWay a window has the package open, and the package has not ended
 */
export const summaryOf = (
  { activities, standard }: PlayedPackage,
  { results, summary, root, openSeconds }: AttemptState,
  rule: PackageCompletion,
  isUnderWay: boolean,
): AttemptSummary =>
  rollUpAttempt({
    before: summary,
    activities: [...activities.keys()].map((identifier) => keptOf(results, identifier) ?? null),
    isSequenced: standard === '2004' && activities.size > 1,
    root,
    openSeconds,
    rule,
    isUnderWay,
  });
