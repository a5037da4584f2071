import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCourse } from './load.js';
import { mergeProblems, type Problem } from './problem.js';

/** Folder names of the courses under a content root, in alphabetical order. */
export const courseSlugs = async (root: string): Promise<string[]> => {
  const entries = await readdir(join(root, 'courses'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
};

/**
 * Checks every course under a content root with its framework and the library.
 * @param root folder that holds courses/, library/ and frameworks/
 */
export const checkAll = async (root: string): Promise<Problem[]> => {
  const slugs = await courseSlugs(root);
  const results = await Promise.all(slugs.map((slug) => loadCourse(join(root, 'courses', slug))));
  return mergeProblems(results.map((result) => result.problems));
};
