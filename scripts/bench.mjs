#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appEnvironment } from './lib/app-environment.mjs';
import { buildPackages } from './lib/build.mjs';
import { runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { apiDirectory } from './lib/paths.mjs';
import { findFreePort } from './lib/ports.mjs';
import { startDatabase } from './lib/postgres/server.mjs';
import { prepareDatabase } from './lib/prepare.mjs';
import { exitOf, startNode } from './lib/processes.mjs';
import { serverFlags } from './lib/server-flags.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Measures the built product on a fresh database with 10,000 people: pnpm bench

Prints each figure as it is known, then the table of docs/benchmarks.md. Leave the machine alone meanwhile.`;

/** @param {readonly string[]} args */
async function bench(args) {
  if (args.length > 0) {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  await buildPackages();
  const data = mkdtempSync(join(tmpdir(), 'integra-bench-'));
  // A folder of its own: run by root, the database has another owner, who may not enter the first.
  const databaseFolder = mkdtempSync(join(tmpdir(), 'integra-bench-database-'));
  const database = await startDatabase(databaseFolder);
  try {
    const port = await findFreePort();
    const options = { role: /** @type {const} */ ('all'), port, host: '127.0.0.1', data, demo: true, help: false };
    const env = {
      ...(await appEnvironment(options, database.url)),
      BENCH_PORT: String(port),
      BENCH_FLAGS: serverFlags.join(' '),
    };
    await prepareDatabase(env, { demoAccounts: join(data, 'demo-accounts.json') });
    return await exitOf(startNode([join(apiDirectory, 'bench', 'main.ts')], { env }));
  } finally {
    await database.stop();
    for (const folder of [data, databaseFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(() => bench(process.argv.slice(2)));
