import { z } from 'zod';

export const JOB_CHANNEL = 'lms_job';

/** A row of the ledger that may start, `delay` milliseconds from now; `tries` says which start is meant, so that a late message is void. */
export const JobMessageSchema = z.object({ id: z.uuid(), kind: z.string(), tries: z.int(), delay: z.number().min(0) });
export type JobMessage = z.infer<typeof JobMessageSchema>;

/** What the ledger notifies on JOB_CHANNEL: something may start, or something running was cancelled. */
export const JobNoticeSchema = z.union([JobMessageSchema, z.object({ cancelled: z.uuid() })]);
