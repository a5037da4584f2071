import { z } from 'zod';

/** locks/<language>.json: segment id → hash of the source text that its translation was made from. */
export const LocksSchema = z.record(z.string(), z.string());
export type Locks = z.infer<typeof LocksSchema>;
