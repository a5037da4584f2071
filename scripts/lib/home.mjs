import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stateDirectory } from './paths.mjs';

/**
 * npm and pnpm keep caches and a package store under the home folder. A service account often has none, or one it may
 * not write to: then they get a folder beside the checkout, and still read the home folder's npm settings.
 * @param {string} [home]
 * @returns {NodeJS.ProcessEnv} what to add to their environment; empty when the home folder can be used
 */
export function homeEnvironment(home = homedir()) {
  if (isWritableDirectory(home)) return {};
  const replacement = join(stateDirectory, 'home');
  mkdirSync(replacement, { recursive: true });
  const settings = join(home, '.npmrc');
  return {
    HOME: replacement,
    USERPROFILE: replacement,
    ...(home !== '' && existsSync(settings) ? { npm_config_userconfig: settings } : {}),
  };
}

/** @param {string} path */
function isWritableDirectory(path) {
  if (path === '') return false;
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
