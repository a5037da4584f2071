#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { appEnvironment } from './lib/app-environment.mjs';
import { buildPackages } from './lib/build.mjs';
import { withDatabase } from './lib/database.mjs';
import { requireWritableDirectory } from './lib/disk.mjs';
import { runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { demoAccountsFile } from './lib/paths.mjs';
import { requireFreePort } from './lib/ports.mjs';
import { prepareDatabase } from './lib/prepare.mjs';
import { onStopRequest } from './lib/processes.mjs';
import { serve } from './lib/serve.mjs';
import { readStartOptions, startHelp } from './lib/start-options.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** @param {readonly string[]} args */
async function start(args) {
  const options = readStartOptions(args, process.env);
  if (options.help) {
    console.log(startHelp);
    return 0;
  }
  if (options.role !== 'worker') await requireFreePort(options.port, options.host);
  requireWritableDirectory(options.data);

  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  await buildPackages();
  return runApplication(options);
}

/** @param {import('./lib/start-options.mjs').StartOptions} options */
async function runApplication(options) {
  // Files of the product hold who learns what: they are for its account alone.
  process.umask(0o077);
  const stop = new AbortController();
  const kill = new AbortController();
  onStopRequest((signal, count) => (count === 1 ? stop : kill).abort(signal));
  await withDatabase(options.data, async ({ url, stampFile }) => {
    try {
      const env = await appEnvironment(options, url);
      await prepareDatabase(env, { stampFile, demoAccounts: options.demo ? demoAccountsFile : undefined });
      if (!stop.signal.aborted) await serve(options, env, stop.signal, kill.signal);
    } catch (error) {
      // Whatever breaks because everything is being stopped is no failure.
      if (!stop.signal.aborted) throw error;
    }
  });
  return 0;
}

await runMain(() => start(process.argv.slice(2)));
