import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { runPnpm } from '../toolchain.mjs';

/** @returns {Promise<string[]>} what the compiler says of each package and of the scripts */
export async function checkTypes() {
  const packages = await runPnpm(['--recursive', '--no-bail', '--reporter=append-only', 'run', 'typecheck']);
  const scripts = await runTool('typescript', 'bin/tsc', ['-p', 'scripts']);
  return [packages, scripts].filter(({ code }) => code !== 0).map(({ output }) => output.trim());
}

/** @returns {Promise<string[]>} */
export function checkLint() {
  return complaintsOf('oxlint', 'bin/oxlint', ['--type-aware', '--report-unused-disable-directives', '--quiet']);
}

/** @returns {Promise<string[]>} */
export function checkFormat() {
  return complaintsOf('prettier', 'bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
}

/** @returns {Promise<string[]>} files, exports and packages nobody uses */
export function checkUnused() {
  return complaintsOf('knip', 'bin/knip.js', ['--no-progress']);
}

/** @returns {Promise<string[]>} entities and migrations that do not say the same */
export async function checkOpenApi() {
  const task = join(root, 'apps/api/dist/tasks/print-openapi.js');
  const committed = join(root, 'docs/openapi.json');
  if (!existsSync(committed)) return [`docs/openapi.json is missing: node ${task} > docs/openapi.json`];
  return [];
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
