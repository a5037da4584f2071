import { z } from 'zod';
import { defineJob } from '../jobs/job-definition.js';

export const deliverMail = defineJob({
  name: 'deliver-mail',
  queue: 'mail',
  schema: z.strictObject({ mailId: z.uuid() }),
  backoffSeconds: 30,
});
