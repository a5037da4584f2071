import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * Key with which pages encrypt the little they keep in the browser (answers not sent yet). It is derived from the session's token, which
 * the browser forgets and the server stores as a hash only: once the login has ended, nobody can make it again.
 * @returns 256 bits as base64url
 */
export const storageKeyOf = (sessionToken: string): string =>
  Buffer.from(hkdfSync('sha256', sessionToken, 'integra-lms', 'browser storage', KEY_BYTES)).toString('base64url');
