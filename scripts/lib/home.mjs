import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stateDirectory } from './paths.mjs';

/**
 * npm and pnpm keep caches and a package store under the home folder. A service account often has none, or one it may
 * not write to, or a cache that root once filled: then they get a folder beside the checkout, and still read the npm
 * settings of the home folder.
 * @param {string} [home]
 * @param {string} [cache] npm's, which a script that npm runs is told
 * @returns {NodeJS.ProcessEnv} what to add to their environment; empty when the home folder can be used
 */
export function homeEnvironment(home = homedir(), cache = process.env.npm_config_cache ?? join(home, '.npm')) {
  const usesHome = isWritableDirectory(home);
  const usesCache = isWritableDirectory(join(cache, '_cacache')) || (usesHome && !existsSync(join(cache, '_cacache')));
  if (usesHome && usesCache) return {};
  const replacement = join(stateDirectory, 'home');
  mkdirSync(replacement, { recursive: true });
  const ownCache = { npm_config_cache: join(replacement, '.npm') };
  if (usesHome) return ownCache;
  const settings = join(home, '.npmrc');
  const userSettings = home !== '' && existsSync(settings) ? { npm_config_userconfig: settings } : {};
  return { HOME: replacement, USERPROFILE: replacement, ...ownCache, ...userSettings };
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
