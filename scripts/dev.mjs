#!/usr/bin/env node
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appEnvironment } from './lib/app-environment.mjs';
import { buildPackages } from './lib/build.mjs';
import { withDatabase } from './lib/database.mjs';
import { requireWritableDirectory } from './lib/disk.mjs';
import { runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { apiDirectory, demoAccountsFile, root, webDirectory } from './lib/paths.mjs';
import { requireFreePort } from './lib/ports.mjs';
import { prepareDatabase } from './lib/prepare.mjs';
import { exitOf, onStopRequest, signalGroup, startNode } from './lib/processes.mjs';
import { readStartOptions } from './lib/start-options.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Runs the product from its sources: every change is compiled, the server starts again, the page reloads.

  pnpm dev             pages on http://localhost:5173, API on http://localhost:3000
  pnpm dev --demo      with fictional people; their logins are in .lms/demo-accounts.json

Takes the options of npm start.`;

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const vite = join(webDirectory, 'node_modules', 'vite', 'bin', 'vite.js');

/** @param {readonly string[]} args */
async function develop(args) {
  const options = readStartOptions(args, process.env);
  if (options.help) {
    console.log(help);
    return 0;
  }
  await requireFreePort(options.port, options.host);
  requireWritableDirectory(options.data);
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();
  await buildPackages(['@integra/api']);

  await withDatabase(options.data, async ({ url, stampFile }) => {
    const env = { ...(await appEnvironment(options, url)), NODE_ENV: 'development', WEB_DIST: '' };
    await prepareDatabase(env, { stampFile, demoAccounts: options.demo ? demoAccountsFile : undefined });
    await runAll(options.port, env);
  });
  return 0;
}

/**
 * Runs compilers, server and page side by side until one ends or Ctrl-C.
 * @param {number} port of the API
 * @param {NodeJS.ProcessEnv} env of the API
 */
async function runAll(port, env) {
  /** @param {string} directory @param {string} project @param {readonly string[]} more */
  const compile = (directory, project, ...more) =>
    startNode([compiler, '-p', join(root, directory, project), '--watch', '--preserveWatchOutput', ...more]);
  const children = [
    compile('packages/shared-types', 'tsconfig.build.json'),
    compile('packages/course-content', 'tsconfig.build.json'),
    compile('packages/scorm-runtime', 'tsconfig.build.json'),
    compile('apps/api', 'tsconfig.build.json', '--outDir', join(apiDirectory, 'dist')),
    startNode(['--watch', '--watch-preserve-output', join(apiDirectory, 'dist', 'main.js')], { env }),
    startNode([vite, webDirectory], { env: { ...process.env, API_URL: `http://127.0.0.1:${port}` } }),
  ];
  const stopAll = () => {
    for (const child of children) signalGroup(child, 'SIGTERM');
  };
  onStopRequest(stopAll);
  await Promise.race(children.map(exitOf));
  stopAll();
  await Promise.all(children.map(exitOf));
}

await runMain(() => develop(process.argv.slice(2)));
