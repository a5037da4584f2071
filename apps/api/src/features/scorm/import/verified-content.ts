import { Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { PackageRefused } from './package-refused.js';

/** Passes content on and ends with `damaged` when it is not what the archive's checksum says; sizes are checked by the reader. */
export const verifiedContent = (expected: number, entry: string): Transform => {
  let checksum = 0;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
    flush: (done) => done(checksum === expected ? null : new PackageRefused({ code: 'damaged', entry })),
  });
};
