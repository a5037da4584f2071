import { type CmiStandard, type CmiValues, resumeValues } from '../cmi.js';
import type { ActivityFacts } from './activity-facts.js';

/**
 * What a visit of an activity starts from, as far as shell and server must agree on it: what the attempt kept, and the total time so far.
 * The shell adds what only it knows (the learner's name, objectives, stores); what of that can be set travels in its first commit.
 * @param kept null when the activity begins anew
 */
export const startOfVisit = (standard: CmiStandard, facts: ActivityFacts, kept: CmiValues | null): CmiValues =>
  Object.fromEntries(
    resumeValues(standard, kept ?? {}, {
      learnerId: '',
      learnerName: '',
      mode: 'normal',
      credit: 'credit',
      ...facts,
    }),
  );
