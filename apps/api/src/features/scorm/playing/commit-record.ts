import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRaw } from 'node:zlib';
import type { CommitBody } from '@integra/shared-types/scorm-playing';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Characters. Up to here the way to another thread and back takes longer than the work, 0.26 ms against 0.04. */
const SHORT = 16_384;
const SMALL_WINDOW = { windowBits: 13, memLevel: 6 };

/** A commit as the journal keeps it. JSON escapes halves of surrogates, so what comes out is what came in. */
export const packRecord = async (commit: CommitBody): Promise<Buffer> => {
  const text = JSON.stringify(commit);
  return text.length > SHORT ? deflate(text) : deflateRawSync(text, SMALL_WINDOW);
};

export const unpackRecord = async (record: Buffer): Promise<CommitBody> => JSON.parse(String(await inflate(record)));
