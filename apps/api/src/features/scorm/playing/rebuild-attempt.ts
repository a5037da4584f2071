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

/** What the journal of an attempt comes to, in the order in which it was written, from its first commit on. */
export const rebuildAttempt = (journal: readonly ReceivedCommit[], rule: PackageCompletion): RebuiltAttempt => {
  const records = new Map<string, ActivityRecord>();
  let state = NOTHING;
  for (const commit of journal) {
    const next = nextState(state, records.get(storedKey(commit.body.activity)) ?? null, commit, rule);
    records.set(next.activity, next.record);
    state = next;
  }
  return { ...state, records };
};
