import { z } from 'zod';
import { commonError } from '../errors/app-error.js';

const PairSchema = z.tuple([z.string(), z.string()]);

/** Where a page of a list ended: the value it is sorted by, and the id that tells equal values apart. Opaque to the client. */
export const encodeCursor = (value: string, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** @throws AppError `invalid_request` when it is not one of ours */
export const decodeCursor = (cursor: string | undefined): readonly [string, string] | null => {
  if (cursor === undefined) return null;
  try {
    return PairSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw commonError('invalid_request', { fields: [{ path: 'after', message: 'unknown page' }] }, { cause });
  }
};
