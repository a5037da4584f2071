import { join } from 'node:path';
import { explainDiskTrouble } from './disk.mjs';
import { Failure } from './failure.mjs';
import { apiDirectory } from './paths.mjs';
import { run } from './processes.mjs';

/** Exit codes the API's tasks share. */
const badSettings = 2;
const databaseUnreachable = 3;
const databaseTooOld = 4;

/**
 * Runs one of the API's tasks to its end.
 * @param {string} name for example 'migrate'
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} what it printed
 */
export async function runTask(name, env, args = []) {
  const script = join(apiDirectory, 'dist', 'tasks', `${name}.js`);
  const { code, output, stdout } = await run(process.execPath, [script, ...args], { env });
  if (code === 0) return stdout.trim();
  throw explainTaskFailure(name, code, output, env);
}

/**
 * @param {string} name
 * @param {number} code
 * @param {string} output
 * @param {NodeJS.ProcessEnv} env
 */
export function explainTaskFailure(name, code, output, env) {
  const server = serverOf(env.DATABASE_URL ?? '');
  if (code === databaseUnreachable) {
    return new Failure(
      `The database server at ${server} cannot be reached or refused the login.`,
      'Check that it runs and that DATABASE_URL has the right host, port, database, user and password; without DATABASE_URL the built-in database is used.',
      output,
    );
  }
  if (code === databaseTooOld) {
    return new Failure(
      `The database server at ${server} is too old: PostgreSQL 15 or newer is needed.`,
      'Update it, give another one in DATABASE_URL, or leave DATABASE_URL out to use the built-in PostgreSQL 18.',
    );
  }
  if (code === badSettings) {
    return new Failure('Some settings of the environment cannot be used.', 'Correct them and start again:', output);
  }
  const disk = explainDiskTrouble(output, env.LMS_DATA ?? '');
  return disk ?? new Failure(`The step "${name}" failed.`, 'It said:', output);
}

/**
 * @param {string} databaseUrl
 * @returns {string} its host and port, without the password
 */
function serverOf(databaseUrl) {
  try {
    return new URL(databaseUrl).host;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
