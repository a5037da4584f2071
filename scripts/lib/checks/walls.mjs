import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';

const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const rules = join(root, '.dependency-cruiser.cjs');

/**
 * Checks who imports whom: .dependency-cruiser.cjs, and no cycles between the features of the API.
 * @param {string} [directory] of a checkout
 * @returns {Promise<string[]>} one line per wall that is broken
 */
export async function checkWalls(directory = root) {
  const folders = ['apps', 'packages', 'scripts'].filter((folder) => existsSync(join(directory, folder)));
  const args = [cruiser, '--config', rules, '--output-type', 'json', ...folders];
  const { output, stdout } = await run(process.execPath, args, { cwd: directory, keep: Infinity });
  /** @type {{ summary: { violations: Violation[] }, modules: Module[] }} */
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return [output];
  }
  const cycles = findCycles(featureGraph(report.modules)).map((cycle) => `no-feature-cycles: ${cycle.join(' → ')}`);
  return [...report.summary.violations.map(describe), ...cycles];
}

/** @typedef {{ source: string, dependencies: { resolved: string }[] }} Module */

/**
 * Which feature needs which, by what ships; a test may use whatever it likes.
 * @param {readonly Module[]} modules
 * @returns {Map<string, Set<string>>}
 */
function featureGraph(modules) {
  /** @param {string} path */
  const featureOf = (path) => /^apps\/api\/src\/features\/([^/]+)\//.exec(path)?.[1];
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const { source, dependencies } of modules.filter((module) => !module.source.endsWith('spec.ts'))) {
    const feature = featureOf(source);
    if (feature === undefined) continue;
    const needed = graph.get(feature) ?? new Set();
    for (const other of dependencies.map(({ resolved }) => featureOf(resolved))) {
      if (other !== undefined && other !== feature) needed.add(other);
    }
    graph.set(feature, needed);
  }
  return graph;
}

/**
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {string[][]} each cycle once, from its first name in the alphabet back to it
 */
function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  /** @param {readonly string[]} path */
  const walk = (path) => {
    const [first = ''] = path;
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === first) cycles.push([...path, first]);
      else if (next > first && !path.includes(next)) walk([...path, next]);
    }
  };
  for (const feature of graph.keys()) walk([feature]);
  return cycles;
}

/** @typedef {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} Violation */

/** @param {Violation} violation */
function describe({ from, to, rule, cycle }) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${rule.name}: ${from} → ${path}`;
}
