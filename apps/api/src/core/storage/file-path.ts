import { createHash } from 'node:crypto';
import { join } from 'node:path';

const SEGMENT = '[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*';
const KEY = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`);
const MAX_KEY_LENGTH = 200;

/** @throws {TypeError} for a key that could leave the root or is not made of plain segments */
export const segmentsOf = (key: string): string[] => {
  if (key.length > MAX_KEY_LENGTH || !KEY.test(key)) throw new TypeError('Not a storage key');
  return key.split('/');
};

/**
 * Where a key's file lies: `<root>/ab/cd/<key>`. Two levels by hash keep folders small; the key stays readable for whoever restores
 * a backup. Lower case only, so that systems which do not tell cases apart do not mix up two files.
 * @throws {TypeError} as `segmentsOf`
 */
export const filePath = (root: string, key: string): string => {
  const segments = segmentsOf(key);
  const hash = createHash('sha256').update(key).digest('hex');
  return join(root, hash.slice(0, 2), hash.slice(2, 4), ...segments);
};
