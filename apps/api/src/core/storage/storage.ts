import type { Readable } from 'node:stream';

export type StoredFile = {
  /** Hex, of the whole content. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
};

/**
 * Files by key. A key is made of lower-case path segments, such as "certificates/0f3a….pdf"; nobody outside chooses one.
 * A file is there as a whole or not at all; writing a key again replaces it at once.
 */
export abstract class Storage {
  /** @throws {AppError} storage_full (507) when the disk has no room; nothing is left of the file then */
  abstract put(key: string, content: Buffer | Readable): Promise<StoredFile>;

  /** @throws {AppError} not_found (404) */
  abstract get(key: string): Promise<{ readonly stream: Readable; readonly size: number }>;

  abstract exists(key: string): Promise<boolean>;

  /** Removing what is not there is no error. */
  abstract delete(key: string): Promise<void>;

  /** Rejects when files can't be written. */
  abstract check(): Promise<void>;
}
