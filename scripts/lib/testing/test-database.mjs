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
 * Starts a PostgreSQL of its own in a temporary folder.
 * @returns {Promise<import('../postgres/server.mjs').DatabaseServer>} `stop` removes the data as well
 */
export async function startTestDatabase() {
  const directory = mkdtempSync(join(tmpdir(), 'integra-test-database-'));
  const server = await startDatabase(directory, settings);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
