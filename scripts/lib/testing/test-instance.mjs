import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appEnvironment } from '../app-environment.mjs';
import { Failure } from '../failure.mjs';
import { apiDirectory } from '../paths.mjs';
import { findFreePort } from '../ports.mjs';
import { prepareDatabase } from '../prepare.mjs';
import { exitOf, signalGroup, startNode } from '../processes.mjs';
import { waitUntilReady } from '../ready.mjs';
import { serverFlags } from '../server-flags.mjs';
import { openDatabaseSwitch } from './database-switch.mjs';
import { startTestDatabase } from './test-database.mjs';

const readyTimeoutMs = 60_000;
const restartPauseMs = 200;

/**
 * The built product with demo data on a free port and a fresh database, for browser journeys. Like a supervised
 * service it is started again when it dies, so a journey may kill it and go on.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, logFile: string, stop: () => Promise<void> }>} `env` tells a journey where
 *   things are: E2E_BASE_URL, E2E_ACCOUNTS (JSON file of {role, email, password}), E2E_SERVER_PID (file with the
 *   process id of the server as it is now), E2E_DATABASE_SWITCH (where to POST /stop and /start)
 */
export async function startTestInstance() {
  const data = mkdtempSync(join(tmpdir(), 'integra-test-instance-'));
  const accounts = join(data, 'demo-accounts.json');
  const pidFile = join(data, 'server.pid');
  const logFile = join(data, 'server.log');
  const database = await startTestDatabase();
  const databaseSwitch = await openDatabaseSwitch(database);
  const port = await findFreePort();
  const options = { role: /** @type {const} */ ('all'), port, host: '127.0.0.1', data, demo: true, help: false };
  const env = await appEnvironment(options, database.url, { ...process.env, PUBLIC_URL: '', LOG_LEVEL: 'warn' });

  const stopping = new AbortController();
  const supervise = async () => {
    while (!stopping.signal.aborted) {
      await runServer(env, logFile, pidFile, stopping.signal);
      await sleep(restartPauseMs);
    }
  };
  /** @type {Promise<void>} */
  let supervision = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await supervision;
    databaseSwitch.close();
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  };

  try {
    await prepareDatabase(env, { demoAccounts: accounts });
    supervision = supervise();
    if (!(await waitUntilReady(port, '127.0.0.1', AbortSignal.timeout(readyTimeoutMs)))) {
      throw new Failure(
        'The server for the browser journeys did not get ready.',
        'Its log:',
        readFileSync(logFile, 'utf8'),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const baseUrl = `http://localhost:${port}`;
  const whereabouts = {
    E2E_BASE_URL: baseUrl,
    E2E_ACCOUNTS: accounts,
    E2E_SERVER_PID: pidFile,
    E2E_DATABASE_SWITCH: databaseSwitch.url,
  };
  return { env: whereabouts, logFile, stop };
}

/**
 * Runs the server once, to its end.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} logFile
 * @param {string} pidFile
 * @param {AbortSignal} stop
 */
async function runServer(env, logFile, pidFile, stop) {
  const log = openSync(logFile, 'a');
  const child = startNode([...serverFlags, join(apiDirectory, 'dist', 'main.js')], { env, output: log });
  closeSync(log);
  writeFileSync(pidFile, String(child.pid));
  const ask = () => signalGroup(child, 'SIGTERM');
  stop.addEventListener('abort', ask, { once: true });
  await exitOf(child);
  stop.removeEventListener('abort', ask);
}
