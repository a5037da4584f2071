import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { fingerprint, stampEquals } from './fingerprint.mjs';
import { lockfile, root } from './paths.mjs';
import { step } from './progress.mjs';
import { runPnpm } from './toolchain.mjs';

/**
 * @typedef {object} Buildable
 * @property {string} name
 * @property {string} directory below the root
 * @property {readonly string[]} needs names of packages that are built before it
 */

/** @type {readonly Buildable[]} */
export const buildables = [
  { name: '@integra/shared-types', directory: 'packages/shared-types', needs: [] },
  { name: '@integra/course-content', directory: 'packages/course-content', needs: ['@integra/shared-types'] },
  { name: '@integra/scorm-runtime', directory: 'packages/scorm-runtime', needs: [] },
  {
    name: '@integra/api',
    directory: 'apps/api',
    needs: ['@integra/shared-types', '@integra/course-content', '@integra/scorm-runtime'],
  },
  { name: '@integra/web', directory: 'apps/web', needs: ['@integra/shared-types', '@integra/scorm-runtime'] },
];

const inputs = [
  'src',
  'player',
  'public',
  'index.html',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'vite.player.config.ts',
];

/**
 * Builds every package whose sources, or those of a package it needs, changed since its last build.
 * A package waits only for those it needs, so the API and the web application are built side by side.
 * @param {readonly string[]} [names] only these and what they need; all when absent
 */
export async function buildPackages(names = buildables.map(({ name }) => name)) {
  /** @type {Map<string, Promise<string>>} */
  const underWay = new Map();
  /** @param {string} name @returns {Promise<string>} the fingerprint of the built package */
  const build = (name) => {
    const known = underWay.get(name);
    if (known) return known;
    const buildable = buildables.find((candidate) => candidate.name === name);
    if (buildable === undefined) throw new Error(`No package ${name} to build`);
    const work = Promise.all(buildable.needs.map(build)).then((needed) => buildPackage(buildable, needed));
    underWay.set(name, work);
    return work;
  };
  // All are waited for, so that nothing is still being written when the first failure is told.
  const outcomes = await Promise.allSettled(names.map(build));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/**
 * @param {Buildable} buildable
 * @param {readonly string[]} needed fingerprints of the packages it needs
 */
async function buildPackage({ name, directory }, needed) {
  const folder = join(root, directory);
  const output = join(folder, 'dist');
  const stampFile = join(output, '.built-from');
  const sources = inputs.map((input) => join(folder, input));
  const stamp = fingerprint([...sources, join(root, 'tsconfig.base.json'), lockfile], needed);
  if (stampEquals(stampFile, stamp)) return stamp;
  await step(`Building ${name}`, async () => {
    const result = await runPnpm(['--filter', name, 'run', 'build']);
    if (result.code !== 0) throw new Failure(`${name} did not build.`, 'The compiler said:', result.output);
    mkdirSync(output, { recursive: true });
    writeFileSync(stampFile, stamp);
  });
  return stamp;
}
