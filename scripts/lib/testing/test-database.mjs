import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../postgres/server.mjs';

/** A server whose data nobody will miss: it never waits for the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
};

/**
 * @typedef {import('../postgres/server.mjs').DatabaseServer & { halt: () => Promise<void>, goOn: () => Promise<void> }} TestDatabase
 *   `halt` stops the server, `goOn` starts it again on the same data and port; `stop` removes the data as well
 */

/**
 * Starts a PostgreSQL of its own in a temporary folder.
 * @returns {Promise<TestDatabase>}
 */
export async function startTestDatabase() {
  const directory = mkdtempSync(join(tmpdir(), 'integra-test-database-'));
  let server = await startDatabase(directory, settings);
  const { port } = new URL(server.url);
  return {
    url: server.url,
    halt: () => server.stop(),
    goOn: async () => {
      server = await startDatabase(directory, { ...settings, port });
    },
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
