import { z } from 'zod';
import { commonError } from '../errors/app-error.js';
import { isStorableText } from './storable-text.js';

/** Where a page of a list ended: the value it is sorted by, and the id that tells equal values apart. */
export type Cursor<T> = readonly [value: T, id: string];

const TextCursorSchema = z.tuple([z.string().refine(isStorableText), z.uuid()]);
/** A date, so that no year that JavaScript writes and PostgreSQL does not read gets through. */
const InstantCursorSchema = z.tuple([z.iso.datetime().transform((instant) => new Date(instant)), z.uuid()]);

/** Opaque to the client. */
export const encodeCursor = (value: string, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

const decode = <T>(cursor: string | undefined, schema: z.ZodType<[T, string]>): Cursor<T> | null => {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw commonError('invalid_request', { fields: [{ path: 'after', message: 'unknown page' }] }, { cause });
  }
};

/** For lists sorted by a text. @throws AppError `invalid_request` when it is not one of ours */
export const decodeCursor = (cursor: string | undefined): Cursor<string> | null => decode(cursor, TextCursorSchema);

/** For lists sorted by a moment. @throws AppError `invalid_request` when it is not one of ours */
export const decodeInstantCursor = (cursor: string | undefined): Cursor<Date> | null =>
  decode(cursor, InstantCursorSchema);
