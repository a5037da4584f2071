import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi, openApiFile } from '../openapi.mjs';
import { apiDirectory, contentDirectory, root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { startTestDatabase } from '../testing/test-database.mjs';
import { runPnpm } from '../toolchain.mjs';

/** @returns {Promise<string[]>} the first line of everything the compiler says of packages and scripts */
export async function checkTypes() {
  const packages = await runPnpm(['--recursive', '--no-bail', '--reporter=append-only', 'run', 'typecheck']);
  const scripts = await runTool('typescript', 'bin/tsc', ['-p', 'scripts']);
  return [packages, scripts].flatMap(({ code, output }) => {
    const errors = output.split('\n').filter((line) => /: error TS\d+: /.test(line));
    return code === 0 || errors.length > 0 ? errors : [output.trim()];
  });
}

/** @returns {Promise<string[]>} */
export function checkLint() {
  return complaintsOf('oxlint', 'bin/oxlint', ['--type-aware', '--report-unused-disable-directives', '--format=unix']);
}

/** @returns {Promise<string[]>} */
export function checkFormat() {
  return complaintsOf('prettier', 'bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
}

/** @returns {Promise<string[]>} files, exports and packages nobody uses */
export function checkUnused() {
  return complaintsOf('knip', 'bin/knip.js', ['--no-progress']);
}

/** @returns {Promise<string[]>} what is wrong in the course files; warnings stop nobody */
export async function checkContent() {
  const { code, output } = await run(process.execPath, [join(contentDirectory, 'dist', 'cli.js'), 'check'], {
    cwd: root,
  });
  return code === 0 ? [] : [output.trim()];
}

/** @returns {Promise<string[]>} what the entities say and the migrations do not build */
export async function checkMigrations() {
  const database = await startTestDatabase();
  try {
    const env = { ...process.env, TEST_DATABASE_URL: database.url };
    const task = join(apiDirectory, 'dist', 'tasks', 'generate-migration.js');
    const { code, output } = await run(process.execPath, [task, '--check'], { cwd: apiDirectory, env });
    return code === 0 ? [] : [output.trim()];
  } finally {
    await database.stop();
  }
}

/** @returns {Promise<string[]>} whether the interface changed and its description was not written anew */
export async function checkOpenApi() {
  const committed = existsSync(openApiFile) ? readFileSync(openApiFile, 'utf8') : '';
  if (committed === (await describeApi())) return [];
  return ['docs/openapi.json is not what the API serves. Write it with pnpm openapi, and read the difference.'];
}

/**
 * @param {string} name of an installed package
 * @param {string} program its path inside the package
 * @param {readonly string[]} args
 */
function runTool(name, program, args) {
  return run(process.execPath, [join(root, 'node_modules', name, program), ...args], { cwd: root });
}

/**
 * @param {Parameters<typeof runTool>} call
 * @returns {Promise<string[]>} its whole output when it is not content
 */
async function complaintsOf(...call) {
  const { code, output } = await runTool(...call);
  return code === 0 ? [] : [output.trim()];
}
