import type { CommitBody } from '@integra/shared-types/scorm-playing';

/** Of activity A, which has come to this location. */
export const commit = (sequence: number, location: string): CommitBody => ({
  sequence,
  activity: 'A',
  visit: 1,
  isNewAttempt: false,
  set: { 'cmi.location': location },
  calls: [],
  isTerminated: false,
  sequencing: null,
  root: null,
  objectives: {},
  stores: {},
});
