import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { CommitBody } from '@integra/shared-types/scorm-playing';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** A commit as the journal keeps it. JSON escapes halves of surrogates, so what comes out is what came in. */
export const packRecord = (commit: CommitBody): Promise<Buffer> => deflate(JSON.stringify(commit));

export const unpackRecord = async (record: Buffer): Promise<CommitBody> => JSON.parse(String(await inflate(record)));
