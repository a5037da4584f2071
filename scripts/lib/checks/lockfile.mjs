import { readFileSync } from 'node:fs';
import { lockfile } from '../paths.mjs';

/**
 * Some releases of packages with native parts lose platforms in the registry, and a lockfile written on Linux would then
 * break macOS and Windows silently.
 */
const platforms = [
  { name: 'linux-x64', os: 'linux', cpu: 'x64' },
  { name: 'linux-arm64', os: 'linux', cpu: 'arm64' },
  { name: 'darwin-arm64', os: 'darwin', cpu: 'arm64' },
  { name: 'win-x64', os: 'win32', cpu: 'x64' },
];

/**
 * @typedef {{ os?: string[], cpu?: string[], libc?: string[] }} Package
 * @typedef {{ optionalDependencies?: Record<string, string | { version: string }> }} Dependent
 * @typedef {{ packages: Record<string, Package>, snapshots: Record<string, Dependent>, importers: Record<string, Dependent> }} Lockfile
 */

/**
 * @param {string} [text] of the lockfile
 * @returns {Promise<string[]>} one line per native package and platform that is missing
 */
export async function checkLockfile(text = readFileSync(lockfile, 'utf8')) {
  // Not at the top: this file is read before packages are installed.
  const { parse } = await import('yaml');
  /** @type {Lockfile} */
  const { packages, snapshots, importers } = parse(text);
  return Object.entries({ ...snapshots, ...importers }).flatMap(([name, { optionalDependencies = {} }]) => {
    const natives = Object.entries(optionalDependencies)
      .map(([dependency, version]) => packages[`${dependency}@${bareVersion(version)}`])
      .filter((native) => native?.os !== undefined && native.cpu !== undefined);
    // One optional package for one system (fsevents, for example) is an extra, not the native part itself.
    if (natives.length < 2) return [];
    return platforms
      .filter(({ os, cpu }) => !natives.some((native) => native?.os?.includes(os) && native.cpu?.includes(cpu)))
      .map((platform) => `${name} has no package for ${platform.name}`);
  });
}

/** @param {string | { version: string }} version */
function bareVersion(version) {
  const text = typeof version === 'string' ? version : version.version;
  return text.replace(/\(.*$/, '');
}
