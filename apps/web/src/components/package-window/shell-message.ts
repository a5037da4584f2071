import { InstantSchema } from '@integra/shared-types/common';
import { AttemptSummarySchema, type ShellMessage } from '@integra/shared-types/scorm-playing';
import { z } from 'zod';

const source = z.literal('integra-player');

const ShellMessageSchema: z.ZodType<ShellMessage> = z.discriminatedUnion('type', [
  z.object({ source, type: z.literal('ready') }),
  z.object({ source, type: z.literal('saved'), at: InstantSchema, summary: AttemptSummarySchema }),
  z.object({ source, type: z.literal('unsaved') }),
  z.object({ source, type: z.literal('flushed') }),
  z.object({ source, type: z.literal('ended'), reason: z.enum(['left', 'fenced', 'over', 'used']) }),
]);

type Received = Pick<MessageEvent<unknown>, 'origin' | 'source' | 'data'>;

/**
 * What the player says, or null for anything else: messages of other origins or other windows (a package can make both), and data
 * that has not the shape of the contract.
 */
export const readShellMessage = (
  { origin, source: sender, data }: Received,
  player: { origin: string; window: Window | null },
): ShellMessage | null => {
  if (origin !== player.origin || sender === null || sender !== player.window) return null;
  return ShellMessageSchema.safeParse(data).data ?? null;
};
