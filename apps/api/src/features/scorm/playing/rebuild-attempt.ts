import type { PackageCompletion } from '@integra/shared-types/scorm';
import type { ActivityRecord } from './apply-commit.js';
import { type AttemptState, nextState, type ReceivedCommit } from './next-state.js';
import { storedKey } from './stored-key.js';

const NOTHING: AttemptState = {
  results: {},
  summary: { completion: 'not attempted', success: 'unknown', percent: null, seconds: 0, isDone: false },
  openSeconds: 0,
  root: null,
};

export type RebuiltAttempt = AttemptState & {
  /** By stored key of the activity. */
  readonly records: ReadonlyMap<string, ActivityRecord>;
};

/**
 * What the journal of an attempt comes to, in the order in which it was written, from its first commit on.
 * @param versionId which the attempt plays now: what was said of the tree of an earlier one went when it moved
 */
export const rebuildAttempt = async (
  journal: AsyncIterable<ReceivedCommit>,
  versionId: string,
  rule: PackageCompletion,
): Promise<RebuiltAttempt> => {
  const records = new Map<string, ActivityRecord>();
  let state = NOTHING;
  let played = versionId;
  for await (const commit of journal) {
    if (commit.played.versionId !== played) state = { ...state, root: null };
    played = commit.played.versionId;
    const next = nextState(state, records.get(storedKey(commit.body.activity)) ?? null, commit, rule);
    records.set(next.activity, next.record);
    state = next;
  }
  return { ...state, root: played === versionId ? state.root : null, records };
};
