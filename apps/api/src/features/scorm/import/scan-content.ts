import type { Readable } from 'node:stream';
import { type ContentFinding, ContentScan, isScanned } from '@integra/scorm-runtime/content';
import type { PackageArchive } from './package-archive.js';

/** Of one file: enough for what frameworks write at the top and packages at the end of theirs. */
const MOST_OF_FILE = 2 * 1024 ** 2;
/** Of a package: the scan is a service, not the import. */
const MOST_OF_PACKAGE = 64 * 1024 ** 2;

/** What of the pages and scripts in a package will trouble its learners. @param launched paths of the files that activities open */
export const scanContent = async (
  { files }: Pick<PackageArchive, 'files'>,
  launched: ReadonlySet<string>,
): Promise<ContentFinding[]> => {
  const scan = new ContentScan(launched);
  let left = MOST_OF_PACKAGE;
  for (const { path, open } of files) {
    scan.see(path);
    if (!isScanned(path) || left <= 0) continue;
    const text = await start(await open(), Math.min(MOST_OF_FILE, left));
    left -= text.length;
    // The patterns are ASCII, whatever the encoding of the rest.
    scan.read(path, text.toString('latin1'));
  }
  return scan.findings();
};

/** @returns the first bytes of a stream, `most` at most; the rest is not read */
const start = async (stream: Readable, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
};
