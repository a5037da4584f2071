import { runTask } from './tasks.mjs';

/**
 * Brings a database up to date: tables, the courses we ship and, when asked, the fictional people.
 * @param {NodeJS.ProcessEnv} env what the API is told
 * @param {{ demoAccounts?: string }} [options] where the logins of the fictional people go; nobody is made without it
 */
export async function prepareDatabase(env, { demoAccounts } = {}) {
  await runTask('migrate', env);
  await runTask('import-content', env);
  if (demoAccounts !== undefined) await runTask('seed-demo', env, ['--out', demoAccounts]);
}
