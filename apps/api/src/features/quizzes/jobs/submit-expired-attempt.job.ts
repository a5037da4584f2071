import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

/** Submits an attempt as saved when its time is over and no request has done so. */
export const submitExpiredAttempt = defineJob({
  name: 'submit-expired-attempt',
  queue: 'general',
  schema: z.strictObject({ attemptId: z.uuid() }),
  // A clock that is behind by hours shall not leave the attempt open.
  maxTries: 12,
});
