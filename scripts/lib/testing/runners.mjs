import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Outcome numbers of tests */

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.ProcessEnv} env
 * @property {AbortSignal} stop ends the run
 */

/** @type {Outcome} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };
/** @type {Outcome} */
const brokenRun = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function addUp(outcomes) {
  return outcomes.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );
}

/**
 * Runs a package's Jest and reads how many tests passed.
 * @param {string} directory of the package, below the root
 * @param {readonly string[]} args of jest
 * @param {Surroundings} surroundings
 * @returns {Promise<Outcome>}
 */
export async function runJest(directory, args, { env, stop }) {
  const cwd = join(root, directory);
  const jest = join(cwd, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
  return withReport(async (report) => {
    const counting = ['--json', `--outputFile=${report}`, '--passWithNoTests'];
    return run(process.execPath, [...flags, jest, ...counting, ...args], { cwd, env, echo: 'stderr', signal: stop });
  }, readJestReport);
}

/**
 * Runs test files with Node's own runner.
 * @param {readonly string[]} files
 * @param {Surroundings} surroundings
 * @returns {Promise<Outcome>}
 */
export async function runNodeTests(files, { env, stop }) {
  if (files.length === 0) return nothing;
  return withReport(async (report) => {
    const forPeople = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const forUs = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
    return run(process.execPath, ['--test', ...forPeople, ...forUs, ...files], {
      cwd: root,
      env,
      echo: 'all',
      signal: stop,
    });
  }, readTapReport);
}

/**
 * @param {(report: string) => Promise<{ code: number }>} work writes its report to the given file
 * @param {(text: string) => Outcome} read
 * @returns {Promise<Outcome>}
 */
async function withReport(work, read) {
  const folder = mkdtempSync(join(tmpdir(), 'integra-report-'));
  const report = join(folder, 'report');
  try {
    const { code } = await work(report);
    const outcome = read(readFileSync(report, 'utf8'));
    // A runner that fails without a failed test (a hook, a crash at the end) is a failure all the same.
    return code !== 0 && outcome.failed === 0 ? addUp([outcome, brokenRun]) : outcome;
  } catch {
    return brokenRun;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} text JSON of `jest --json`
 * @returns {Outcome}
 */
export function readJestReport(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    // A file that does not even load holds tests that were not run.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} text TAP of `node --test`
 * @returns {Outcome}
 */
export function readTapReport(text) {
  /** @param {string} name */
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
}
