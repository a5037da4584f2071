import { Readable } from 'node:stream';
import { type ArchiveEntry, ArchiveJudge, type ArchiveNotice, packageRoot } from '@integra/scorm-runtime/archive';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { type ArchiveProblem, PackageRefused } from './package-refused.js';
import { verifiedContent } from './verified-content.js';

/** An archive that lies somewhere, by ranges. */
export type ArchiveSource = {
  /** Bytes. */
  readonly size: number;
  /** @param end exclusive */
  readonly read: (start: number, end: number) => Readable;
};

export type PackedFile = {
  /** In the package: behind its root. */
  readonly path: string;
  /** Bytes unpacked; `open` gives as many or fails. */
  readonly size: number;
  /** May be called again. The stream fails with PackageRefused `damaged` when the content is not what the archive says. */
  readonly open: () => Promise<Readable>;
};

/** Unpacked, in all. */
export const bytesOf = (files: readonly PackedFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Remembers that the source itself failed: then the archive is not to blame, and trying again may help. */
class SourceReader extends RandomAccessReader {
  private failure: Error | undefined;

  constructor(private readonly source: ArchiveSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.source.read(start, end).once('error', (error: Error) => {
      this.failure = error;
    });
  }

  /** What to tell of an error met while reading. */
  blame(cause: unknown, problem: ArchiveProblem): Error {
    if (this.failure !== undefined) return this.failure;
    return cause instanceof PackageRefused ? cause : new PackageRefused(problem, { cause });
  }
}

/** Names are judged as they stand there, so nothing is mended on the way. */
const OPTIONS = { decodeStrings: false, validateEntrySizes: true, autoClose: false };

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

const describe = (entry: Entry): ArchiveEntry => ({
  name: nameOf(entry),
  compressedSize: entry.compressedSize,
  size: entry.uncompressedSize,
  mode: entry.externalFileAttributes >>> 16,
  isEncrypted: entry.isEncrypted(),
  method: entry.compressionMethod,
});

/** A zip of a package whose every entry was judged before one of them is unpacked. Holds its directory in memory, no content. */
export class PackageArchive {
  private constructor(
    /** As the archive orders them. */
    readonly files: readonly PackedFile[],
    /** One of them. */
    readonly manifest: PackedFile,
    readonly isInFolder: boolean,
    readonly notices: readonly ArchiveNotice[],
  ) {}

  /** @throws PackageRefused, or what the source throws */
  static async open(source: ArchiveSource): Promise<PackageArchive> {
    const reader = new SourceReader(source);
    const zip = await fromRandomAccessReaderPromise(reader, source.size, OPTIONS).catch((cause: unknown) => {
      throw reader.blame(cause, { code: 'no-zip' });
    });
    const judge = new ArchiveJudge();
    const entries = await judged(zip, judge).catch((cause: unknown) => {
      throw reader.blame(cause, { code: 'damaged' });
    });
    const found = packageRoot([...entries.keys()]);
    if ('problem' in found) throw new PackageRefused({ code: found.problem });
    const { root, manifestPath } = found;
    const files = new Map(
      [...entries].map(([path, entry]) => [path, packedFile(zip, reader, entry, path.slice(root.length))]),
    );
    const manifest = files.get(manifestPath);
    if (manifest === undefined) throw new TypeError('The root of a package is found among its files');
    return new PackageArchive([...files.values()], manifest, root !== '', judge.notices);
  }
}

/** @returns the files by their path in the archive */
const judged = async (zip: ZipFile, judge: ArchiveJudge): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const verdict = judge.judge(describe(entry));
    if (verdict.kind === 'refused') throw new PackageRefused(verdict.refusal);
    if (verdict.kind === 'file') entries.set(verdict.path, entry);
  }
  return entries;
};

const packedFile = (zip: ZipFile, reader: SourceReader, entry: Entry, path: string): PackedFile => ({
  path,
  size: entry.uncompressedSize,
  open: async () => {
    const blame = (cause: unknown) => reader.blame(cause, { code: 'damaged', entry: path });
    // Some tools write thousands of them.
    if (entry.uncompressedSize === 0 && entry.crc32 === 0) return Readable.from([]);
    const content = await zip.openReadStreamPromise(entry).catch((cause: unknown) => {
      throw blame(cause);
    });
    const verified = verifiedContent(entry.crc32, path);
    content.once('error', (cause: unknown) => verified.destroy(blame(cause)));
    return content.pipe(verified);
  },
});
