const MEBIBYTE = 1_048_576;

export type ArchiveLimits = {
  /** Files and folders together. */
  readonly entries: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one part of a path in UTF-8; file systems take no more. */
  readonly nameBytes: number;
  /** Bytes of a whole path in UTF-8. */
  readonly pathBytes: number;
  /** Parts of a path. */
  readonly depth: number;
  /** Unpacked to packed. Text reaches 20, an empty picture some hundred; a bomb a thousand. */
  readonly ratio: number;
  /** Below this many bytes, unpacked, no ratio is too high: a small file harms nobody. */
  readonly ratioFromBytes: number;
};

/** Twice what the largest packages of authoring tools need. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 20_000,
  totalBytes: 2_048 * MEBIBYTE,
  nameBytes: 255,
  pathBytes: 1_024,
  depth: 32,
  ratio: 200,
  ratioFromBytes: 10 * MEBIBYTE,
};
