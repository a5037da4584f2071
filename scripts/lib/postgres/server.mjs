import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainDiskTrouble } from '../disk.mjs';
import { Failure } from '../failure.mjs';
import { findFreePort } from '../ports.mjs';
import { exitOf } from '../processes.mjs';
import { databaseAccount, handOver } from './account.mjs';
import { databaseName, ensureCluster, layoutOf, superuser } from './cluster.mjs';
import { isAlive, judgeProcess, pidFileOf, readPostmaster } from './postmaster.mjs';
import { findPrograms } from './programs.mjs';

const startTimeoutMs = 60_000;

/**
 * @typedef {object} DatabaseServer
 * @property {string} url of the database, with the superuser's password
 * @property {() => Promise<void>} stop stops the server if it is ours to stop, cutting open connections
 */

/**
 * Runs PostgreSQL on a folder: creates the data when it is new, starts the server on a free port of 127.0.0.1, or uses
 * the one that already runs on this data.
 * @param {string} directory holds everything of the server: data, password, log
 * @param {Record<string, string>} [settings] further server settings
 * @returns {Promise<DatabaseServer>}
 */
export async function startDatabase(directory, settings = {}) {
  const account = databaseAccount();
  const layout = layoutOf(directory);
  mkdirSync(directory, { recursive: true });
  handOver(directory, account);
  const programs = findPrograms(directory, account);
  ensureCluster(layout, programs, account);

  const isRunning = findRunning(layout.cluster);
  if (!isRunning) await spawnServer(layout, programs, account, settings);
  // A server whose starter was killed belongs to nobody: whoever finds it stops it in the end.
  const isOurs = !isRunning || !isAlive(Number(readFileSync(layout.starterFile, 'utf8')));
  if (isOurs) writeFileSync(layout.starterFile, `${process.pid}`);
  const port = await waitUntilReady(layout);
  const password = readFileSync(layout.passwordFile, 'utf8');
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`,
    stop: async () => {
      if (!isOurs) return;
      const args = ['stop', '-D', layout.cluster, '-m', 'fast', '-t', '20', '-s'];
      await exitOf(spawn(programs.pgCtl, args, { ...account, cwd: '/', stdio: 'ignore' }));
    },
  };
}

/**
 * @param {string} cluster
 * @returns {boolean} whether a server runs on this data; a postmaster.pid that names another program is removed
 */
function findRunning(cluster) {
  const postmaster = readPostmaster(cluster);
  if (postmaster === undefined) return false;
  const judgement = judgeProcess(postmaster.pid, cluster);
  // PostgreSQL deals by itself, and more carefully, with the file of a process that is gone.
  if (judgement === 'foreign') rmSync(pidFileOf(cluster));
  return judgement === 'server';
}

/**
 * @param {ReturnType<typeof layoutOf>} layout
 * @param {import('./programs.mjs').Programs} programs
 * @param {import('./account.mjs').Account} account
 * @param {Record<string, string>} settings
 */
async function spawnServer({ cluster, logFile }, programs, account, settings) {
  const port = await findFreePort();
  const all = { port: `${port}`, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w', 0o600);
  handOver(logFile, account);
  // A process group of its own: Ctrl-C must reach the application before its database.
  const options = { ...account, cwd: '/', detached: true };
  spawn(programs.postgres, ['-D', cluster, ...args], { ...options, stdio: ['ignore', log, log] }).unref();
  closeSync(log);
}

/**
 * @param {ReturnType<typeof layoutOf>} layout
 * @returns {Promise<number>} the port
 */
async function waitUntilReady({ cluster, directory, logFile }) {
  const deadline = Date.now() + startTimeoutMs;
  let missing = 0;
  while (Date.now() < deadline && missing < 40) {
    const postmaster = readPostmaster(cluster);
    const lives = postmaster !== undefined && judgeProcess(postmaster.pid, cluster) === 'server';
    if (lives && postmaster.ready) return postmaster.port;
    // The file appears a moment after the start; a server that gave up takes it away.
    missing = lives ? 0 : missing + 1;
    await sleep(50);
  }
  const log = readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n');
  throw (
    explainDiskTrouble(log, directory) ??
    new Failure('The database did not start.', `Its log (${logFile}) ends with:`, log)
  );
}
