import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainDiskTrouble } from '../disk.mjs';
import { Failure } from '../failure.mjs';
import { handOver } from './account.mjs';

const majorVersion = '18';
export const superuser = 'postgres';
export const databaseName = 'integra';

/**
 * Where everything of one embedded server lies.
 * @param {string} directory
 */
export function layoutOf(directory) {
  return {
    directory,
    cluster: join(directory, 'cluster'),
    passwordFile: join(directory, 'password'),
    logFile: join(directory, 'server.log'),
    starterFile: join(directory, 'started-by'),
  };
}

/**
 * Makes the data folder with one empty database, once. A half-made one of an interrupted start is made anew.
 * @param {ReturnType<typeof layoutOf>} layout
 * @param {import('./programs.mjs').Programs} programs
 * @param {import('./account.mjs').Account} account
 */
export function ensureCluster({ cluster, directory, passwordFile }, programs, account) {
  if (existsSync(cluster)) return refuseOtherVersion(cluster);
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  handOver(passwordFile, account);
  const unfinished = `${cluster}.part`;
  rmSync(unfinished, { recursive: true, force: true });

  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const made = spawnSync(programs.initdb, [`--pgdata=${unfinished}`, ...locale, ...access], asAccount(account));
  if (made.status !== 0) throw explainFailure(directory, made.stderr);
  // Only initdb and the server are shipped, no psql; single-user mode is the way to a first database.
  const input = `CREATE DATABASE ${databaseName};\n`;
  const filled = spawnSync(programs.postgres, ['--single', '-D', unfinished, 'postgres'], asAccount(account, input));
  if (filled.status !== 0) throw explainFailure(directory, filled.stderr);
  renameSync(unfinished, cluster);
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {string} [input]
 */
function asAccount(account, input = '') {
  // The account may not be allowed to enter the folder we were started in.
  return { ...account, cwd: '/', input, encoding: /** @type {const} */ ('utf8') };
}

/** @param {string} cluster */
function refuseOtherVersion(cluster) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new Failure(
    `The data in ${cluster} was written by PostgreSQL ${found}; this version runs PostgreSQL ${majorVersion}.`,
    'Restore a backup into a new data folder (--data), or start the version of the product that wrote it.',
  );
}

/**
 * @param {string} directory
 * @param {string} output what initdb said
 */
function explainFailure(directory, output) {
  if (/permission denied/i.test(output)) {
    return new Failure(
      `The account PostgreSQL runs under may not enter ${directory}.`,
      'Choose a data folder outside of private home folders with --data (as root the default is /var/lib/integra-lms).',
      output,
    );
  }
  return (
    explainDiskTrouble(output, directory) ?? new Failure('The database could not be created.', 'initdb said:', output)
  );
}
