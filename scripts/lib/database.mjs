import { join } from 'node:path';
import { startDatabase } from './postgres/server.mjs';

/**
 * Runs some work with a database: the one at DATABASE_URL, or the built-in one, which is stopped afterwards when this
 * process started it.
 * @template T
 * @param {string} data the data folder
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(data, work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const server = await startDatabase(join(data, 'postgres'));
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
