import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDownloadFailure } from './download-failure.mjs';
import { sha256, stampEquals } from './fingerprint.mjs';
import { lockfile, root } from './paths.mjs';
import { step } from './progress.mjs';
import { runPnpm } from './toolchain.mjs';

/** Lies inside node_modules, so that it goes when somebody deletes them. */
const stampFile = join(root, 'node_modules', '.installed-lockfile');

/** Installs what the lockfile names, unless that is what was installed last. */
export async function installPackages() {
  const stamp = sha256(readFileSync(lockfile));
  if (stampEquals(stampFile, stamp)) return;
  await step('Installing packages', async () => {
    rmSync(stampFile, { force: true });
    const { code, output } = await runPnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
    if (code !== 0) throw explainDownloadFailure('The packages', output);
    writeFileSync(stampFile, stamp);
  });
}
