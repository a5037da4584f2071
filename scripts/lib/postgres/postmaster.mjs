import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../failure.mjs';

/**
 * What a running server writes into its data folder.
 * @typedef {object} Postmaster
 * @property {number} pid
 * @property {number} port
 * @property {boolean} ready it accepts connections
 */

/** @param {string} cluster the data folder */
export function pidFileOf(cluster) {
  return join(cluster, 'postmaster.pid');
}

/**
 * @param {string} cluster the data folder
 * @returns {Postmaster | undefined} what its postmaster.pid says; undefined when there is none
 */
export function readPostmaster(cluster) {
  const lines = readLines(pidFileOf(cluster));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Tells whose process a postmaster.pid names. After a crash or a restarted container the number may belong to a
 * zombie or to any other program, and PostgreSQL would refuse to start because of it.
 * @param {number} pid
 * @param {string} cluster the data folder
 * @returns {'server' | 'gone' | 'foreign'} `foreign`: the process lives, but is not the server of this folder
 */
export function judgeProcess(pid, cluster) {
  if (!isAlive(pid)) return 'gone';
  const { zombie, command } = describeProcess(pid);
  return !zombie && command.includes('postgres') && command.includes(cluster) ? 'server' : 'foreign';
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to signal it: it lives and belongs to somebody else.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @returns {{ zombie: boolean, command: string }}
 */
function describeProcess(pid) {
  try {
    if (process.platform === 'linux') {
      const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
      return { zombie: state === 'Z', command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
    }
    if (process.platform === 'win32') {
      const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
      return { zombie: false, command: execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }) }; // prettier-ignore
    }
    const line = execFileSync('ps', ['-o', 'state=,command=', '-p', String(pid)], { encoding: 'utf8' });
    return { zombie: line.trim().startsWith('Z'), command: line };
  } catch {
    return { zombie: false, command: '' };
  }
}

/** @param {string} file */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
