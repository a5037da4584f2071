#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findComposeFaults, interpolate, readCompose } from './lib/compose/compose-file.mjs';
import { readDockerfile } from './lib/compose/dockerfile.mjs';
import { findMissingCopies, runBuildStage } from './lib/compose/image-trial.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { installPackages } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { findFreePort } from './lib/ports.mjs';
import { exitOf, run, signalGroup, startNode } from './lib/processes.mjs';
import { step } from './lib/progress.mjs';
import { waitUntilReady } from './lib/ready.mjs';
import { startTestDatabase } from './lib/testing/test-database.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const help = `Checks docker/ without a container engine: reads compose.yaml and the Dockerfile, runs the build steps in a
temporary folder, and starts what would be in the image (migrate, api, worker) against a database of its own.

  node scripts/check-compose.mjs`;

const workdir = '/src/';

/** @param {readonly string[]} args */
async function checkCompose(args) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const endedElsewhere = await ensureToolchain(fileURLToPath(import.meta.url), args);
  if (endedElsewhere !== undefined) return endedElsewhere;
  await installPackages();

  const compose = readCompose(readFileSync(join(root, 'docker', 'compose.yaml'), 'utf8'));
  const stages = readDockerfile(readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8'));
  report(
    findComposeFaults(
      compose,
      stages.map(({ name }) => name),
    ),
  );

  const directory = mkdtempSync(join(tmpdir(), 'integra-image-'));
  try {
    const build = stages.find(({ name }) => name === 'build');
    if (build === undefined) throw new Failure('The Dockerfile has no stage "build".', 'Give it one.');
    await runBuildStage(directory, build);
    report(findMissingCopies(directory, stages, workdir));
    await startContainers(join(directory, 'out'), compose);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  console.log('docker/: compose.yaml and the image work');
  return 0;
}

/**
 * Runs the containers of our own image as compose would: one-shot migrate, then api and worker side by side.
 * @param {string} app the folder that becomes /app
 * @param {import('./lib/compose/compose-file.mjs').Compose} compose
 */
async function startContainers(app, { services }) {
  const database = await startTestDatabase();
  const data = join(app, '..', 'data');
  mkdirSync(data);
  const port = await findFreePort();
  const values = {
    PUBLIC_URL: 'https://learn.example.org',
    CONTENT_ORIGIN: 'https://content.learn.example.org',
    POSTGRES_PASSWORD: 'x',
    SECRET_KEY: randomBytes(32).toString('hex'),
  };
  /** What another machine would have: the network names of compose mean nothing here. */
  const here = { DATABASE_URL: database.url, REDIS_URL: '', HOST: '127.0.0.1', PORT: `${port}`, LMS_DATA: data };
  /** @param {string} name */
  const environmentOf = (name) => ({
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    ...interpolate(services[name]?.environment ?? {}, values),
    ...here,
    CONTENT_PORT: '0',
  });
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  try {
    await step('migrate', () => runToEnd(app, services.migrate?.command ?? [], environmentOf('migrate')));
    await step('api and worker', async () => {
      children.push(
        startNode([join(app, 'dist', 'main.js')], { env: environmentOf('api') }),
        startNode(commandOf(app, services.worker), { env: environmentOf('worker') }),
      );
      if (!(await waitUntilReady(port, '127.0.0.1', AbortSignal.timeout(60_000)))) {
        throw new Failure('The API from the image did not get ready.', 'Its log above says why.');
      }
    });
    await step('SIGTERM', async () => {
      for (const child of children) signalGroup(child, 'SIGTERM');
      const codes = await Promise.all(children.map(exitOf));
      if (codes.some((code) => code !== 0)) throw new Failure(`The containers ended with ${codes.join(' and ')}.`, 'Both must end with 0.'); // prettier-ignore
    });
  } finally {
    for (const child of children) signalGroup(child, 'SIGKILL');
    await database.stop();
  }
}

/**
 * @param {string} app
 * @param {import('./lib/compose/compose-file.mjs').Service | undefined} service
 * @returns {string[]} the arguments of node
 */
function commandOf(app, service) {
  const [node, script = '', ...args] = service?.command ?? [];
  if (node !== 'node')
    throw new Failure('compose.yaml starts a container of ours by something else than node.', 'Use node.');
  return [join(app, script), ...args];
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

/** @param {readonly string[]} faults */
function report(faults) {
  if (faults.length > 0) throw new Failure('docker/ has faults.', 'Mend them:', faults.join('\n'));
}

await runMain(() => checkCompose(process.argv.slice(2)));
