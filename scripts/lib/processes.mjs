import { spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'all' | 'stderr'} [echo] what is shown while the command runs; nothing when absent
 * @property {boolean} [shell] needed for `.cmd` files on Windows
 * @property {AbortSignal} [signal] ends the command
 * @property {number} [keep] how many of the last characters it printed are kept; 16,000 when absent
 */

/**
 * Runs a command to its end and keeps the last of what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `output` mixes stdout and stderr
 */
export function run(command, args, { cwd, env, echo, shell = false, signal, keep = 16_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd, env, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout = (stdout + chunk).slice(-keep);
      output = (output + chunk).slice(-keep);
      if (echo === 'all') process.stdout.write(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      output = (output + chunk).slice(-keep);
      if (echo) process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code, killedBy) => resolve({ code: killedBy ? 1 : (code ?? 1), output, stdout }));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 0 when it ended by a signal that asks to stop, 1 for any other
 */
export function exitOf(child) {
  const toCode = () => child.exitCode ?? (child.signalCode === 'SIGINT' || child.signalCode === 'SIGTERM' ? 0 : 1);
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(toCode());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(toCode()));
  });
}

/**
 * Starts a long-running Node process in a process group of its own, so that Ctrl-C reaches it only through us and in
 * our order. When this process dies without a word, the child notices the closed channel and stops (`exit-with-parent`).
 * @param {readonly string[]} args arguments of node
 * @param {{ node?: string, env?: NodeJS.ProcessEnv, output?: 'inherit' | number }} [options] `output`: a file descriptor
 *   for what it prints
 */
export function startNode(args, { node = process.execPath, env, output = 'inherit' } = {}) {
  const preload = new URL('./exit-with-parent.mjs', import.meta.url).href;
  return spawn(node, ['--import', preload, ...args], {
    env,
    detached: !isWindows,
    stdio: ['ignore', output, output, 'ipc'],
  });
}

/**
 * Asks the whole group of a child to stop; quiet when it is already gone.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group ended between the check and the signal.
  }
}

/**
 * Calls back once for the first request to stop, and again for each further one.
 * @param {(signal: NodeJS.Signals, count: number) => void} callback
 * @returns {() => void} stops listening
 */
export function onStopRequest(callback) {
  let count = 0;
  /** @param {NodeJS.Signals} signal */
  const listener = (signal) => callback(signal, (count += 1));
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
