import { LiveEventSchema } from '@integra/shared-types/live';
import { z } from 'zod';

export const LIVE_CHANNEL = 'lms_live';

/** Who hears an event: the streams of one person, or everybody who watches the jobs. */
export type LiveAddress = `person:${string}` | 'jobs';

/** What travels over NOTIFY between the processes: an event for an address, or the end of all streams of an account. */
export const LiveMessageSchema = z.union([
  z.object({ to: z.string(), event: LiveEventSchema }),
  z.object({ endAccount: z.string() }),
]);
export type LiveMessage = z.infer<typeof LiveMessageSchema>;
