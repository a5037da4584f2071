import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

/** Once a day: archives and contents that no version needs any more. */
export const sweepPackagesJob = defineJob({
  name: 'sweep-packages',
  queue: 'general',
  schema: z.strictObject({ day: z.iso.date().describe('In UTC.') }),
  limitSeconds: 60 * 60,
});
