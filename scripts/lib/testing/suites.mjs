import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { apiDirectory, root, webDirectory } from '../paths.mjs';
import { listFiles } from '../source-files.mjs';
import { findChromium, findProgram } from './machine.mjs';
import { addUp, nothing, runJest, runNodeTests } from './runners.mjs';
import { startTestInstance } from './test-instance.mjs';

/**
 * @typedef {object} TestContext
 * @property {readonly string[]} patterns parts of file names; all files when empty
 * @property {NodeJS.ProcessEnv} env
 * @property {AbortSignal} stop ends what is running
 * @property {(what: string) => void} skip says that something cannot be run on this machine
 */

/** @typedef {{ name: string, run: (context: TestContext) => Promise<import('./runners.mjs').Outcome> }} Suite */

/** @type {readonly Suite[]} in the order in which they run: the quick ones first */
export const suites = [
  { name: 'scripts', run: runScriptTests },
  { name: 'packages', run: runPackageTests },
  { name: 'web', run: (context) => runJest('apps/web', context.patterns, context) },
  { name: 'api', run: runApiTests },
  { name: 'e2e', run: (context) => runJourneys(context, 'the browser journeys', (file) => !isConformance(file)) },
  { name: 'conformance', run: (context) => runJourneys(context, 'the cases of SCORM conformance', isConformance) },
];

/** @param {TestContext} context */
function runScriptTests(context) {
  const files = ['scripts', 'docker']
    .flatMap((folder) => listFiles(join(root, folder)))
    .filter((file) => file.endsWith('.test.mjs') && matches(file, context.patterns));
  return runNodeTests(files, context);
}

/** @param {TestContext} context */
async function runPackageTests(context) {
  const courseContent = await runJest('packages/course-content', context.patterns, context);
  const scormRuntime = await runJest('packages/scorm-runtime', context.patterns, context);
  return addUp([courseContent, scormRuntime]);
}

/** @param {TestContext} context */
function runApiTests(context) {
  const onRedis = findProgram('redis-server') ? [] : listFiles(apiDirectory).filter(needsRedis);
  if (onRedis.length > 0)
    context.skip(`${onRedis.length} API test files that need a real Redis (redis-server is not installed)`);
  const ignored = onRedis.flatMap((file) => ['--testPathIgnorePatterns', escapeForJest(file)]);
  return runJest('apps/api', [...context.patterns, ...ignored], context);
}

/** @param {string} file */
function needsRedis(file) {
  return file.endsWith('spec.ts') && /\bstartRedis\b|backend: 'redis'/.test(readFileSync(file, 'utf8'));
}

/**
 * A run of minutes through the whole product, in a suite of its own.
 * @param {string} file
 */
function isConformance(file) {
  return file.endsWith('conformance.spec.ts');
}

/**
 * @param {TestContext} context
 * @param {string} name for people
 * @param {(file: string) => boolean} isOfSuite
 */
async function runJourneys({ patterns, env, stop, skip }, name, isOfSuite) {
  const chromium = findChromium();
  const files = listFiles(join(webDirectory, 'e2e')).filter(
    (file) => /spec\.tsx?$/.test(file) && isOfSuite(file) && matches(file, patterns),
  );
  if (files.length === 0) return nothing;
  if (chromium === undefined) {
    skip(`${name} (Chromium is not installed; CHROMIUM_PATH may name one)`);
    return nothing;
  }
  const instance = await startTestInstance();
  try {
    const config = ['--config', 'e2e/jest.config.mjs', '--runInBand', '--runTestsByPath'];
    const journeyEnv = { ...env, ...instance.env, CHROMIUM_PATH: chromium };
    return await runJest('apps/web', [...config, ...files], { env: journeyEnv, stop });
  } finally {
    const log = existsSync(instance.logFile) ? readFileSync(instance.logFile, 'utf8').trim() : '';
    if (log !== '') console.log(`The server of the journeys logged:\n${log.slice(-4000)}`);
    await instance.stop();
  }
}

/**
 * @param {string} file
 * @param {readonly string[]} patterns
 */
function matches(file, patterns) {
  const path = relative(root, file).replaceAll(sep, '/');
  return patterns.length === 0 || patterns.some((pattern) => path.includes(pattern));
}

/** @param {string} path */
function escapeForJest(path) {
  return path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
