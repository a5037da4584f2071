#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPackages } from './lib/build.mjs';
import { command, explain, Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { onStopRequest } from './lib/processes.mjs';
import { isContinuousIntegration } from './lib/testing/machine.mjs';
import { addUp } from './lib/testing/runners.mjs';
import { suites } from './lib/testing/suites.mjs';
import { startTestDatabase } from './lib/testing/test-database.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Runs the tests on what is built from this checkout, with a PostgreSQL of their own.

  npm test                       everything
  npm test -- api web            some of: ${suites.map(({ name }) => name).join(', ')}
  npm test -- certificates       files with this in their path, in every part
  npm test -- api certificates   both

What this machine lacks (redis-server, Chromium) is named and skipped; with CI set it is a failure.
The last line is "N passed, N failed".`;

/** @param {readonly string[]} args */
async function test(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  try {
    await installPackages();
    await buildPackages();
    return await runSuites(positionals);
  } catch (error) {
    // Whoever reads the last line alone must not miss that the tests could not be run.
    console.error(explain(error));
    return summarise({ passed: 0, failed: 1, skipped: 0 });
  }
}

/** @param {readonly string[]} words names of suites, and parts of file names */
async function runSuites(words) {
  const named = suites.filter(({ name }) => words.includes(name));
  const chosen = named.length > 0 ? named : suites;
  const patterns = words.filter((word) => !named.some(({ name }) => name === word));
  const stopping = new AbortController();
  onStopRequest(() => stopping.abort());
  const database = await startTestDatabase();
  try {
    const env = { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: database.url };
    const outcomes = [];
    for (const { name, run } of chosen) {
      if (stopping.signal.aborted) break;
      console.log(`\n── ${name}`);
      outcomes.push(await run({ patterns, env, stop: stopping.signal, skip }));
    }
    return summarise(addUp(outcomes));
  } finally {
    await database.stop();
  }
}

/** @param {string} what */
function skip(what) {
  if (isContinuousIntegration()) {
    throw new Failure(
      `This machine cannot run ${what}.`,
      `Install it: ${command('apt-get install redis-server chromium')}`,
    );
  }
  console.log(`SKIPPED: ${what}`);
}

/** @param {import('./lib/testing/runners.mjs').Outcome} outcome */
function summarise({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

await runMain(() => test(process.argv.slice(2)));
