import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set([
  'node_modules',
  'dist',
  'dist-player',
  'dist.next',
  'coverage',
  '.git',
  '.lms',
  'test-results',
]);

/**
 * @param {string} directory
 * @returns {string[]} every file below it that people write, as absolute paths
 */
export function listFiles(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
