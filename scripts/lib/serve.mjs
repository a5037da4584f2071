import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { apiDirectory, demoAccountsFile } from './paths.mjs';
import { exitOf, signalGroup, startNode } from './processes.mjs';
import { waitUntilReady } from './ready.mjs';
import { serverFlags } from './server-flags.mjs';
import { runTask } from './tasks.mjs';

/** The API finishes requests under way within 30 s of SIGTERM; SIGINT (a person waits) is quicker. */
const patienceMs = 35_000;

/**
 * Runs the server (or the worker) until it is asked to stop or ends by itself, and says how to reach it.
 * @param {import('./start-options.mjs').StartOptions} options
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} stop asks it to stop; its reason is the signal to pass on
 * @param {AbortSignal} kill ends it at once
 */
export async function serve(options, env, stop, kill) {
  const entry = options.role === 'worker' ? 'worker.js' : 'main.js';
  const child = startNode([...serverFlags, join(apiDirectory, 'dist', entry)], { env });
  const ended = new AbortController();
  const exit = exitOf(child).finally(() => ended.abort());

  const endChild = () => signalGroup(child, 'SIGKILL');
  const askChild = () => {
    signalGroup(child, stop.reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    setTimeout(endChild, patienceMs).unref();
  };
  stop.addEventListener('abort', askChild, { once: true });
  kill.addEventListener('abort', endChild, { once: true });
  if (stop.aborted) askChild();

  try {
    await announce(options, env, AbortSignal.any([ended.signal, stop]));
  } catch (error) {
    askChild();
    await exit;
    throw error;
  }
  const code = await exit;
  if (!stop.aborted) {
    throw new Failure(
      `The ${options.role === 'worker' ? 'worker' : 'server'} ended by itself (code ${code}).`,
      'Its last lines above say why; nothing that was confirmed is lost. Start again when the cause is gone.',
    );
  }
}

/**
 * @param {import('./start-options.mjs').StartOptions} options
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} giveUp
 */
async function announce({ role, port, host, demo }, env, giveUp) {
  if (role === 'worker') {
    const isReady = await waitUntilReady(Number(env.HEALTH_PORT), host, giveUp);
    if (isReady) console.log('\nREADY worker: it takes jobs until Ctrl-C');
    return;
  }
  const [isReady, link] = await Promise.all([announceReady(port, host, env, giveUp), runTask('setup-link', env)]);
  if (!isReady) return;
  if (link !== '') console.log(`\nThe link for the first administrator (valid 24 hours, works once):\n${link}`);
  if (demo) console.log(`\n${demoLogins()}`);
}

/**
 * @param {number} port
 * @param {string} host
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} giveUp
 * @returns {Promise<boolean>} whether it got ready
 */
async function announceReady(port, host, env, giveUp) {
  const isReady = await waitUntilReady(port, host, giveUp);
  if (isReady) console.log(`\nREADY ${env.PUBLIC_URL}`);
  return isReady;
}

/** @returns {string} a table of the demo logins */
function demoLogins() {
  /** @type {{ role: string, email: string, password: string }[]} */
  const accounts = JSON.parse(readFileSync(demoAccountsFile, 'utf8'));
  const width = Math.max(...accounts.map(({ role }) => role.length));
  const addressWidth = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(width)}  ${email.padEnd(addressWidth)}  ${password}`,
  );
  return [`Demo logins (kept in ${demoAccountsFile}):`, ...lines].join('\n');
}
