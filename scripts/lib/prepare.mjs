import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, stampEquals } from './fingerprint.mjs';
import { apiDirectory, contentDirectory } from './paths.mjs';
import { step } from './progress.mjs';
import { runTask } from './tasks.mjs';

const contentFolders = ['courses', 'frameworks', 'library'].map((folder) => join(contentDirectory, folder));

/**
 * Brings a database up to date: tables, the courses we ship and, when asked, the fictional people.
 * @param {NodeJS.ProcessEnv} env what the API is told
 * @param {{ stampFile?: string, demoAccounts?: string }} [options] `stampFile`: skips what this very product and these very
 *   courses did before (`<stampFile>-demo` for the people); `demoAccounts`: where the logins of the fictional people go, nobody is made without it
 */
export async function prepareDatabase(env, { stampFile, demoAccounts } = {}) {
  const stamp = fingerprint([...contentFolders, join(apiDirectory, 'dist', '.built-from')]);
  if (stampFile === undefined || !stampEquals(stampFile, stamp)) {
    await step('Preparing the database', async () => {
      if (stampFile !== undefined) rmSync(stampFile, { force: true });
      await runTask('migrate', env);
      await runTask('import-content', env);
      if (stampFile !== undefined) writeFileSync(stampFile, stamp);
    });
  }
  if (demoAccounts === undefined) return;
  const demoStampFile = stampFile && `${stampFile}-demo`;
  // With the file of the logins: it lies beside the product, and may have been written for another database.
  const demoStamp = () => fingerprint([demoAccounts], [stamp]);
  if (demoStampFile && stampEquals(demoStampFile, demoStamp())) return;
  await step('Adding the people of the demonstration', () => runTask('seed-demo', env, ['--out', demoAccounts]));
  if (demoStampFile) writeFileSync(demoStampFile, demoStamp());
}
