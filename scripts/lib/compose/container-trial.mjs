import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { findFreePort } from '../ports.mjs';
import { exitOf, run, signalGroup, startNode } from '../processes.mjs';
import { step } from '../progress.mjs';
import { waitUntilReady } from '../ready.mjs';
import { findProgram } from '../testing/machine.mjs';
import { startRedis } from '../testing/redis.mjs';
import { startTestDatabase } from '../testing/test-database.mjs';
import { interpolate } from './compose-file.mjs';

const readyTimeoutMs = 60_000;

/** What a person would write into .env. */
const answers = {
  PUBLIC_URL: 'https://learn.example.org',
  CONTENT_ORIGIN: 'https://content.learn.example.org',
  POSTGRES_PASSWORD: 'unused',
  SECRET_KEY: randomBytes(32).toString('hex'),
};

/**
 * Runs the containers of our own image as compose would, as processes on this machine: migrate to its end, then server
 * and worker side by side, then both are asked to stop.
 * @param {string} app the folder that becomes /app
 * @param {import('./compose-file.mjs').Compose} compose
 */
export async function runContainers(app, { services }) {
  const database = await startTestDatabase();
  const redis = await startQueue();
  const data = join(app, '..', 'data');
  mkdirSync(data);
  // The names and ports of the network of compose mean nothing here.
  const here = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    HOST: '127.0.0.1',
    CONTENT_PORT: '0',
    // Another stage of the build puts the player into the image.
    PLAYER_DIST: '',
    LMS_DATA: data,
  };
  /** @param {string} name @param {Record<string, string>} [ports] */
  const environmentOf = (name, ports = {}) => {
    const settings = interpolate(services[name]?.environment ?? {}, answers);
    return { PATH: process.env.PATH, NODE_ENV: 'production', ...settings, ...here, ...ports };
  };
  try {
    await step('migrate', () => runToEnd(app, services.migrate?.command ?? [], environmentOf('migrate')));
    const [port, healthPort] = [await findFreePort(), await findFreePort()];
    const children = [
      startNode([join(app, 'dist', 'main.js')], { env: environmentOf('api', { PORT: `${port}` }) }),
      startNode(commandOf(app, services.worker), { env: environmentOf('worker', { HEALTH_PORT: `${healthPort}` }) }),
    ];
    try {
      await step('api and worker', () => requireReady([port, healthPort]));
      await step('SIGTERM', () => stopAll(children));
    } finally {
      for (const child of children) signalGroup(child, 'SIGKILL');
    }
  } finally {
    await redis.stop();
    await database.stop();
  }
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} without redis-server: the queue of the database */
async function startQueue() {
  const program = findProgram('redis-server');
  if (program !== undefined) return startRedis(program);
  console.log('redis-server is not installed: the containers are tried without it');
  return { url: '', stop: async () => {} };
}

/** @param {readonly number[]} ports */
async function requireReady(ports) {
  const giveUp = AbortSignal.timeout(readyTimeoutMs);
  const outcomes = await Promise.all(ports.map((port) => waitUntilReady(port, '127.0.0.1', giveUp)));
  if (outcomes.every(Boolean)) return;
  throw new Failure('The containers did not get ready.', 'Their log above says why.');
}

/** @param {readonly import('node:child_process').ChildProcess[]} children */
async function stopAll(children) {
  for (const child of children) signalGroup(child, 'SIGTERM');
  const codes = await Promise.all(children.map(exitOf));
  if (codes.some((code) => code !== 0)) {
    throw new Failure(`The containers ended with ${codes.join(' and ')}.`, 'Asked to stop, both must end with 0.');
  }
}

/**
 * @param {string} app
 * @param {import('./compose-file.mjs').Service | undefined} service
 * @returns {string[]} the arguments of node
 */
function commandOf(app, service) {
  const [node, script = '', ...args] = service?.command ?? [];
  if (node === 'node') return [join(app, script), ...args];
  throw new Failure('compose.yaml starts a container of ours by something else than node.', 'Use node.');
}

/**
 * @param {string} app
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
async function runToEnd(app, [program = '', ...args], env) {
  const { code, output } = await run(program, args, { cwd: app, env });
  if (code !== 0) throw new Failure(`The container ended with ${code}.`, 'It said:', output);
}
