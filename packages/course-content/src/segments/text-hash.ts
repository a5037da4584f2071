import { createHash } from 'node:crypto';

/** Names the state of a text in a lock file: 16 hexadecimal digits, enough to notice a change. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
