import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * One value for a set of files: it changes when a file is added, removed, renamed or written.
 * Cheap by design (names, sizes and times, no contents), because every start asks for it.
 * @param {readonly string[]} paths files and folders; those that do not exist count as such
 * @param {readonly string[]} [also] further values that matter
 */
export function fingerprint(paths, also = []) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, path);
  for (const value of also) hash.update(`${value}\n`);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addPath(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    hash.update(`${path} missing\n`);
  } else if (stats.isDirectory()) {
    for (const name of readdirSync(path).sort()) addPath(hash, join(path, name));
  } else {
    hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
}

/**
 * @param {string} file
 * @param {string} value
 * @returns {boolean} whether the file holds exactly this value
 */
export function stampEquals(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}
