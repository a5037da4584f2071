import { createServer } from 'node:net';
import { command, errorCode, Failure } from './failure.mjs';

/**
 * @param {number} [port] 0: any
 * @param {string} [host]
 * @returns {Promise<number>} the port that could be opened, closed again
 */
function tryPort(port = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on */
export function findFreePort() {
  return tryPort();
}

/**
 * @param {number} first
 * @param {string} host
 * @returns {Promise<number>} the first free one of `first` and the ports after it
 */
export async function findFreePortFrom(first, host) {
  for (let port = first; port < first + 50; port += 1) {
    try {
      return await tryPort(port, host);
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Failure(
    `None of the ports ${first} to ${first + 49} is free.`,
    'Stop what uses them, or choose another --port.',
  );
}

/**
 * Refuses early, before minutes of installing, when the application could not listen.
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  // A browser may look for "localhost" on either loopback address.
  const hosts = host === '127.0.0.1' || host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (const address of hosts) {
    try {
      await tryPort(port, address);
    } catch (error) {
      await explainPortTrouble(error, port, address);
    }
  }
}

/**
 * @param {unknown} error
 * @param {number} port
 * @param {string} host
 */
async function explainPortTrouble(error, port, host) {
  const another = command(`npm start -- --port ${port + 100}`);
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      if (await isOurs(port)) {
        throw new Failure(
          `INTEGRA LMS already runs on port ${port} (http://localhost:${port}).`,
          `Use that one, stop it first (Ctrl-C where it runs), or start a second one with its own data: ${another}${command(' --data <folder>')}`,
        );
      }
      throw new Failure(
        `Port ${port} is taken by another program.`,
        `Stop that program, or choose another port: ${another}`,
      );
    case 'EACCES':
      throw new Failure(
        `This account may not listen on port ${port}; ports below 1024 are reserved.`,
        `Choose a higher port: ${command('npm start -- --port 3000')}`,
      );
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      if (host === '::1') return;
      throw new Failure(
        `${host} is not an address of this machine.`,
        'Give --host an address it has, or leave it out.',
      );
    default:
      throw error;
  }
}

/** @param {number} port */
async function isOurs(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(1000) });
    return answer.ok;
  } catch {
    return false;
  }
}
