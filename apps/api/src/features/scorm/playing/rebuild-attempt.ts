import type { ActivityRecord } from './apply-commit.js';
import { NOTHING_REACHED } from './attempt-roll-up.js';
import type { KeptAttempt } from './kept-attempts.repository.js';
import { type AttemptState, nextState, type ReceivedCommit, summaryOf } from './next-state.js';
import type { PlayedPackage } from './played-packages.js';
import { storedKey } from './stored-key.js';

const NOTHING: AttemptState = { results: {}, summary: NOTHING_REACHED, openSeconds: 0, root: null };

export type RebuiltAttempt = AttemptState & {
  /** By stored key of the activity. */
  readonly records: ReadonlyMap<string, ActivityRecord>;
};

/** What the journal of an attempt comes to, in the order in which it was written, from its first commit on, by the rule of today. */
export const rebuildAttempt = async (
  journal: AsyncIterable<ReceivedCommit>,
  { versionId, rule, isOpen }: Pick<KeptAttempt, 'versionId' | 'rule' | 'isOpen'>,
): Promise<RebuiltAttempt> => {
  const records = new Map<string, ActivityRecord>();
  let state = NOTHING;
  let played: PlayedPackage | null = null;
  for await (const commit of journal) {
    // What was said of the tree of an earlier version went when the attempt moved.
    if (commit.played.versionId !== (played?.versionId ?? versionId)) state = { ...state, root: null };
    played = commit.played;
    const next = nextState(state, records.get(storedKey(commit.body.activity)) ?? null, commit, rule);
    records.set(next.activity, next.record);
    state = next;
  }
  if (played === null) return { ...state, records };
  const summary = summaryOf(played, state, rule, isOpen);
  if (played.versionId !== versionId) state = { ...state, root: null };
  return { ...state, summary, records };
};
