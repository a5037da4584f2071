import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

/** After a change of a package's rules: which attempts are done by the new ones? */
export const recomputePackageJob = defineJob({
  name: 'recompute-package',
  queue: 'general',
  schema: z.strictObject({ packageId: z.uuid() }),
  limitSeconds: 60 * 60,
});
