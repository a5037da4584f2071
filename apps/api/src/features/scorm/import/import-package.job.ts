import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

/** Reads an archive and makes its version ready, or refuses it. A large one takes minutes; each start goes on where the last one ended. */
export const importPackageJob = defineJob({
  name: 'import-package',
  queue: 'imports',
  schema: z.strictObject({ versionId: z.uuid() }),
  limitSeconds: 60 * 60,
});
