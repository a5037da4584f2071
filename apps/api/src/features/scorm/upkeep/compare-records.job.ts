import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

/** Once a day: is what is kept of packages still what their journals say? */
export const compareRecordsJob = defineJob({
  name: 'compare-package-records',
  queue: 'general',
  schema: z.strictObject({ day: z.iso.date().describe('In UTC; the attempts that changed on it.') }),
  limitSeconds: 60 * 60,
});
