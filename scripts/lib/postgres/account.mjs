import { chownSync, readFileSync } from 'node:fs';
import { Failure } from '../failure.mjs';

/**
 * The system account PostgreSQL runs under. It refuses to run as root, so root lends it another account.
 * @typedef {{ uid: number, gid: number } | undefined} Account undefined: the account of this process
 */

/**
 * @param {string} [passwd] the text of /etc/passwd
 * @returns {Account}
 */
export function databaseAccount(passwd) {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (passwd ?? readFileSync('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Failure(
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody".',
    'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/**
 * Gives a path to the account; nothing to do when that is the account of this process.
 * @param {string} path
 * @param {Account} account
 */
export function handOver(path, account) {
  if (account) chownSync(path, account.uid, account.gid);
}
