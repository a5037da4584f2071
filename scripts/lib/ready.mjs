import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until the server says it can work.
 * @param {number} port
 * @param {string} host the address it listens on
 * @param {AbortSignal} signal gives up waiting, for example because the server ended
 * @returns {Promise<boolean>} false when the wait was given up
 */
export async function waitUntilReady(port, host, signal) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}/health/ready`;
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3000)]) });
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  return false;
}
