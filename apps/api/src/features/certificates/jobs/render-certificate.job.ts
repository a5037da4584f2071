import { z } from 'zod';
import { defineJob } from '../../../core/jobs/job-definition.js';

export const renderCertificateJob = defineJob({
  name: 'render-certificate',
  queue: 'documents',
  schema: z.strictObject({ certificateId: z.uuid() }),
  // A page takes a tenth of a second and somebody waits for it: after a crash another process soon takes over.
  leaseSeconds: 10,
  limitSeconds: 60,
});
