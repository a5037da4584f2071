import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Lets a journey, which runs in a process of its own, take the database away: `POST /stop` and `POST /start`, each
 * answered when it is done.
 * @param {import('./test-database.mjs').TestDatabase} database
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function openDatabaseSwitch(database) {
  const acts = new Map([
    ['POST /stop', database.halt],
    ['POST /start', database.goOn],
  ]);
  const server = createServer((request, response) => {
    /** @param {number} status */
    const answer = (status) => response.writeHead(status).end();
    const act = acts.get(`${request.method} ${request.url}`);
    if (act === undefined) return answer(404);
    act().then(
      () => answer(204),
      () => answer(500),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
