import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths.mjs';

const contentRoot = join(root, 'packages', 'course-content');

/** @typedef {{ severity: 'error' | 'warning', file: string, line: number, column: number, message: string, hint: string }} ContentProblem */

/**
 * Reads every course file. Needs the package course-content to be built.
 * @returns {Promise<ContentProblem[]>} in the order of files and lines
 */
export async function findContentProblems() {
  const { checkAll } = await import(pathToFileURL(join(contentRoot, 'dist', 'check.js')).href);
  return checkAll(contentRoot);
}

/**
 * @param {ContentProblem} problem
 * @returns {string} a line that editors and terminals turn into a link
 */
export function describeContentProblem({ severity, file, line, column, message, hint }) {
  return `${relative(root, join(contentRoot, file))}:${line}:${column} ${severity}: ${message} ${hint}`;
}

/**
 * Runs a command of the package's own command line. Needs the package course-content to be built.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runContentCommand(args) {
  const { runCli } = await import(pathToFileURL(join(contentRoot, 'dist', 'run-cli.js')).href);
  return runCli([...args], contentRoot, console.log);
}

/** @returns {Promise<string[]>} errors only; a warning does not stop anybody */
export async function checkContent() {
  const problems = await findContentProblems();
  return problems.filter(({ severity }) => severity === 'error').map(describeContentProblem);
}
