import { join } from 'node:path';
import { startDatabase } from './postgres/server.mjs';

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {string} [stampFile] where the built-in database remembers what prepared it; it lies with its data, so the
 *   two are copied, restored and deleted together. A server of somebody else's remembers nothing we could trust
 */

/**
 * Runs some work with a database: the one at DATABASE_URL, or the built-in one, which is stopped afterwards when this
 * process started it.
 * @template T
 * @param {string} data the data folder
 * @param {(database: Database) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(data, work) {
  if (process.env.DATABASE_URL) return work({ url: process.env.DATABASE_URL });
  const directory = join(data, 'postgres');
  const server = await startDatabase(directory);
  try {
    return await work({ url: server.url, stampFile: join(directory, 'prepared-by') });
  } finally {
    await server.stop();
  }
}
