import type { Readable } from 'node:stream';

export type StoredFile = {
  /** Hex, of the whole content. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
};

/** A file that is addressed by what it holds: `key` follows from `sha256` (`blobKey`). */
export type StoredBlob = StoredFile & { readonly key: string };

/** Bytes of a file by their place, from 0; `end` is the last one that is wanted, as in HTTP. */
export type ByteRange = { readonly start: number; readonly end: number };

/** @param sha256 hex, lower case */
export const blobKey = (sha256: string): string => `blobs/${sha256}`;

/**
 * Files by key. A key is made of lower-case path segments, such as "certificates/0f3a….pdf"; nobody outside chooses one.
 * A file is there as a whole or not at all; writing a key again replaces it at once.
 */
export abstract class Storage {
  /** @throws {AppError} storage_full (507) when the disk has no room; nothing is left of the file then */
  abstract put(key: string, content: Buffer | Readable): Promise<StoredFile>;

  /**
   * Keeps a content once, however often it is put, also at the same time. Whoever deletes a blob must know that nobody is putting
   * the same content: a put that finds it there does not write it again.
   * @throws {AppError} storage_full (507) when the disk has no room; nothing is left of the content then
   */
  abstract putBlob(content: Buffer | Readable): Promise<StoredBlob>;

  /**
   * The whole file, or a range of its bytes; `size` is that of the whole file in both cases. A stream that is not read to its end must
   * be destroyed.
   * @throws {AppError} not_found (404)
   * @throws {RangeError} for a range that is empty or leaves the file: the caller knows the size and has cut the range to it
   */
  abstract get(key: string, range?: ByteRange): Promise<{ readonly stream: Readable; readonly size: number }>;

  abstract exists(key: string): Promise<boolean>;

  /**
   * Gives a file another key at once, in place of what lay there.
   * @returns false when there is no such file
   */
  abstract move(key: string, to: string): Promise<boolean>;

  /**
   * Keys of the files right below a folder such as "certificates", in no order. Looks into every folder there is: for upkeep, not for
   * requests.
   */
  abstract list(folder: string): Promise<string[]>;

  /** Removing what is not there is no error. */
  abstract delete(key: string): Promise<void>;

  /** Rejects when files can't be written. */
  abstract check(): Promise<void>;
}
