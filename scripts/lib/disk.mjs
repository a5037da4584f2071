import { accessSync, chmodSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { errorCode, Failure } from './failure.mjs';

const neededMegabytes = 200;

/**
 * Makes a folder that others cannot look into, and checks that there is room and right to write into it.
 * @param {string} directory
 * @param {number} [megabytes] that must be free
 */
export function requireWritableDirectory(directory, megabytes = neededMegabytes) {
  try {
    const isNew = mkdirSync(directory, { recursive: true }) !== undefined;
    // The account that runs the database for root passes through the folder to its own, without seeing the rest.
    if (isNew) chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw (
      explainDiskTrouble(errorCode(error) ?? '', directory) ??
      new Failure(
        `The data folder ${directory} cannot be written (${errorCode(error)}).`,
        'Choose another with --data <folder> or LMS_DATA, or give this account the right to write there.',
      )
    );
  }
  const { bavail, bsize } = statfsSync(directory);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < megabytes) throw diskFull(directory, `only ${free} MB are free, ${megabytes} MB are needed`);
}

/**
 * @param {string} text an error code or what a program printed
 * @param {string} directory
 * @returns {Failure | undefined} undefined when the disk is not the trouble
 */
export function explainDiskTrouble(text, directory) {
  return /ENOSPC|EDQUOT|no space left|disk quota/i.test(text) ? diskFull(directory, 'nothing is left') : undefined;
}

/**
 * @param {string} directory
 * @param {string} amount
 */
function diskFull(directory, amount) {
  return new Failure(
    `The disk with ${directory} is full: ${amount}.`,
    'Free some space there, or choose a data folder on another disk with --data <folder>.',
  );
}
