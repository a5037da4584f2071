#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPackages } from './lib/build.mjs';
import {
  checkContent,
  checkFormat,
  checkLint,
  checkMigrations,
  checkOpenApi,
  checkTypes,
  checkUnused,
} from './lib/checks/commands.mjs';
import { checkLengths } from './lib/checks/lengths.mjs';
import { checkLocales } from './lib/checks/locales.mjs';
import { checkLockfile } from './lib/checks/lockfile.mjs';
import { checkSettings } from './lib/checks/settings.mjs';
import { checkWalls } from './lib/checks/walls.mjs';
import { command, explain, Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** @typedef {{ name: string, about: string, check: () => string[] | Promise<string[]> }} Part */

/** @type {readonly Part[]} the long ones first, because two run at a time */
const parts = [
  { name: 'lint', about: 'oxlint with types', check: checkLint },
  { name: 'types', about: 'the compiler on every package and on the scripts', check: checkTypes },
  { name: 'format', about: 'prettier', check: checkFormat },
  { name: 'migrations', about: 'entities and migrations say the same', check: checkMigrations },
  { name: 'walls', about: 'who may import whom (docs/architecture.md)', check: checkWalls },
  { name: 'unused', about: 'files, exports and packages nobody uses', check: checkUnused },
  { name: 'openapi', about: 'docs/openapi.json is what the API serves', check: checkOpenApi },
  { name: 'content', about: 'the course files (pnpm content check)', check: checkContent },
  { name: 'locales', about: 'every text in every language', check: checkLocales },
  { name: 'lengths', about: 'no file longer than its role allows', check: checkLengths },
  { name: 'lockfile', about: 'native packages for every platform', check: () => checkLockfile() },
  { name: 'settings', about: 'docker/ and the settings of the API agree', check: checkSettings },
];

const help = `Checks everything that needs no running product.

  pnpm check               all parts
  pnpm check walls lint    some of them

${parts.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}`;

/** @param {readonly string[]} args */
async function check(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = positionals.find((word) => !parts.some(({ name }) => name === word));
  if (unknown !== undefined)
    throw new Failure(`There is no check "${unknown}".`, `${command('pnpm check --help')} lists them.`);

  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  await buildPackages();
  const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const failed = await runTwoAtATime(chosen);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {readonly Part[]} chosen
 * @returns {Promise<number>} how many found something
 */
async function runTwoAtATime(chosen) {
  const waiting = [...chosen];
  let failed = 0;
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      failed += (await runPart(part)) ? 0 : 1;
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

/**
 * @param {Part} part
 * @returns {Promise<boolean>} whether it found nothing
 */
async function runPart({ name, about, check: find }) {
  const started = performance.now();
  const complaints = await complain(find);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = complaints.length === 0 ? 'ok  ' : 'FAIL';
  console.log(`${verdict}  ${name.padEnd(12)}${seconds.padStart(5)} s  ${about}`);
  for (const complaint of complaints) console.log(complaint.replace(/^/gm, '      '));
  return complaints.length === 0;
}

/**
 * @param {Part['check']} find
 * @returns {Promise<string[]>} what it found; a check that breaks has found that
 */
async function complain(find) {
  try {
    return await find();
  } catch (error) {
    return [explain(error)];
  }
}

await runMain(() => check(process.argv.slice(2)));
