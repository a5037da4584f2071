import { Readable } from 'node:stream';
import type { Storage } from '../../../core/storage/storage.js';
import type { ArchiveSource } from './package-archive.js';

/** An archive in the storage. @param size bytes */
export const storageSource = (storage: Storage, key: string, size: number): ArchiveSource => ({
  size,
  read: (start, end) => Readable.from(bytesOf(storage, key, start, end), { objectMode: false }),
});

const bytesOf = async function* (storage: Storage, key: string, start: number, end: number): AsyncGenerator<Buffer> {
  if (start >= end) return;
  const { stream } = await storage.get(key, { start, end: end - 1 });
  yield* stream;
};
