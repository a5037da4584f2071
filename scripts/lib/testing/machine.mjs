import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name
 * @returns {string | undefined} the path of a program on PATH
 */
export function findProgram(name) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, `${name}${suffix}`))
    .find(isExecutable);
}

/** @returns {string | undefined} the path of a Chromium; CHROMIUM_PATH wins */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map(findProgram).find((path) => path !== undefined);
}

/** @returns {boolean} whether everything must be there: what is missing fails instead of being skipped */
export function isContinuousIntegration() {
  return process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
