import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';

const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const rules = join(root, '.dependency-cruiser.cjs');

/**
 * Checks who imports whom against .dependency-cruiser.cjs.
 * @param {string} [directory] of a checkout
 * @returns {Promise<string[]>} one line per wall that is broken
 */
export async function checkWalls(directory = root) {
  const folders = ['apps', 'packages', 'scripts'].filter((folder) => existsSync(join(directory, folder)));
  const args = [cruiser, '--config', rules, '--output-type', 'json', ...folders];
  const { output, stdout } = await run(process.execPath, args, { cwd: directory, keep: Infinity });
  /** @type {{ summary: { violations: Violation[] } }} */
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return [output];
  }
  return report.summary.violations.map(describe);
}

/** @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation */

/** @param {Violation} violation */
function describe({ from, to, rule, cycle }) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${rule.name}: ${from} → ${path}`;
}
