import type { z } from 'zod';

/** What a process notified; undefined for a form this release does not know, which a newer one may send during an upgrade. */
export const parseNotification = <T>(schema: z.ZodType<T>, payload: string): T | undefined => {
  try {
    return schema.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
};
