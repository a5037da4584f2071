import type { Readable } from 'node:stream';
import type { ByteRange } from '../../storage/storage.js';

export type ContentFile = {
  /** Without a charset: what a package says of its own text counts, in whatever encoding its authoring tool wrote it. */
  readonly mediaType: string;
  /** Hex; the same content has the same name for ever. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly read: (range?: ByteRange) => Promise<Readable>;
};

/** What the content origin serves: files of packages. A feature provides it. */
export abstract class ContentFiles {
  /**
   * @param address 128 random bits in base64url, which name one version of a package
   * @param path decoded, parts joined by slashes
   */
  abstract find(address: string, path: string): Promise<ContentFile | null>;
}
