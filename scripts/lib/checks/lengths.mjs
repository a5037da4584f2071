import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../paths.mjs';
import { listFiles } from '../source-files.mjs';

/** A file that outgrows its limit is split by use case. The first that matches counts; the last is for everything. */
const limits = [
  { name: 'job definition', lines: 60, matches: /\.job\.ts$/ },
  { name: 'controller', lines: 120, matches: /\.controller\.ts$/ },
  { name: 'component', lines: 120, matches: /^apps\/web\/src\/.*\/components\/.*(?<!\.spec|\.test)\.tsx$/ },
  { name: 'service', lines: 200, matches: /\.service\.ts$/ },
  { name: 'file', lines: 300, matches: /\.(?:tsx?|mjs|cjs|js|css)$/ },
];

/** Read in order, not in search of something. */
const exempt = /^(?:packages\/course-content\/courses|apps\/web\/src\/locales|apps\/api\/src\/migrations)\//;

/**
 * @param {string} [directory] of a checkout
 * @returns {string[]} one line per file that is too long
 */
export function checkLengths(directory = root) {
  const files = ['apps', 'packages', 'scripts', 'docker'].flatMap((folder) => listFiles(join(directory, folder)));
  return files.flatMap((file) => {
    const path = relative(directory, file).replaceAll(sep, '/');
    const limit = exempt.test(path) ? undefined : limits.find(({ matches }) => matches.test(path));
    if (limit === undefined) return [];
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length;
    return lines > limit.lines ? [`${path} has ${lines} lines; a ${limit.name} has at most ${limit.lines}`] : [];
  });
}
