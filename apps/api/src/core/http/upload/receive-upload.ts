import { randomUUID } from 'node:crypto';
import { finished as whenFinished, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError, commonError } from '../../errors/app-error.js';
import type { Storage } from '../../storage/storage.js';
import { displayName } from './display-name.js';
import { type StoredUpload, UPLOAD_FIELD, type UploadRules } from './upload-rules.js';

/** What a form with one file holds besides it: two boundaries and a few headers. */
const FORM_BYTES = 64 * 1024;

/** A second part of any kind is one too many; the parser reports each of these when it is reached. */
const LIMITS = { files: 1, fields: 0, parts: 2 };
const LIMIT_EVENTS = ['filesLimit', 'fieldsLimit', 'partsLimit'] as const;

const invalidForm = (message: string, cause?: unknown): AppError =>
  commonError('invalid_request', { fields: [{ path: UPLOAD_FIELD, message }] }, { cause });

const tooLarge = (maxBytes: number): AppError => commonError('payload_too_large', { maxBytes });

const openForm = ({ headers }: Request): busboy.Busboy => {
  try {
    const form = busboy({ headers, limits: LIMITS, defParamCharset: 'utf8' });
    for (const event of LIMIT_EVENTS) form.on(event, () => form.destroy(invalidForm('one file and nothing else')));
    form.on('error', () => undefined); // also after everybody has stopped listening
    return form;
  } catch (error) {
    throw invalidForm('not a form', error);
  }
};

/** Resolves when the form has come in whole. The request itself survives a refusal, so that it can be answered. */
const feed = async (request: Request, form: busboy.Busboy, maxBytes: number, idleMs: number): Promise<void> => {
  let bytes = 0;
  const idle = setTimeout(() => {
    const isOurDiskSlow = form.writableNeedDrain;
    if (isOurDiskSlow) idle.refresh();
    else request.destroy();
  }, idleMs);
  const count = (chunk: Buffer): void => {
    idle.refresh();
    bytes += chunk.length;
    if (bytes > maxBytes + FORM_BYTES) form.destroy(tooLarge(maxBytes));
  };
  whenFinished(request, { writable: false }, (error) => {
    if (error) form.destroy(error);
  });
  request.on('data', count);
  request.pipe(form);
  try {
    await finished(form);
  } catch (error) {
    throw error instanceof AppError ? error : invalidForm('broken off or malformed', error);
  } finally {
    clearTimeout(idle);
    request.off('data', count);
    request.unpipe(form);
  }
};

/** Ends only when the whole form has turned out right: until then the storage has nothing to show. */
async function* untilReceived(content: Readable, received: Promise<void>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    await received; // says why
    throw error;
  }
  await received;
}

async function* upTo(maxBytes: number, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

/** @throws {AppError} for a part that is not the file this route takes */
const nameOfPart = (field: string | undefined, part: Partial<busboy.FileInfo>, { types }: UploadRules): string => {
  if (field !== UPLOAD_FIELD) throw invalidForm('another field');
  const name = displayName(part.filename ?? '');
  if (name === undefined) throw invalidForm('no file');
  if (types !== undefined && !types.includes(part.mimeType ?? '')) throw commonError('unsupported_media_type');
  return name;
};

/**
 * Reads a form with one file straight into the storage; a few chunks at most are in memory. When it fails, nothing is in the storage,
 * and the rest of the request is unread.
 * @param idleMs how long the client may send nothing; then the connection is cut
 * @throws {AppError} invalid_request (400), payload_too_large (413), unsupported_media_type (415), storage_full (507)
 */
export const receiveUpload = async (
  request: Request,
  storage: Storage,
  rules: UploadRules,
  idleMs: number,
): Promise<StoredUpload> => {
  const { maxBytes } = rules;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes);
  const form = openForm(request);
  const received = feed(request, form, maxBytes, idleMs);
  const store = async (name: string, content: Readable): Promise<StoredUpload> => {
    const key = `uploads/${randomUUID()}`;
    const stored = await storage.put(key, Readable.from(upTo(maxBytes, untilReceived(content, received))));
    return { ...stored, key, name };
  };
  const part: { storing?: Promise<StoredUpload> } = {};
  form.on('file', (field: string | undefined, content: Readable, info: Partial<busboy.FileInfo>) => {
    content.on('error', () => undefined); // it may break before the storage reads it
    if (form.destroyed) return;
    try {
      part.storing = store(nameOfPart(field, info, rules), content);
      part.storing.catch((error: Error) => form.destroy(error));
    } catch (error) {
      form.destroy(error as AppError);
    }
  });
  const failure = await received.then(
    () => undefined,
    (error: unknown) => error,
  );
  // It fails for what is wrong with the form too, and for a reason of the storage before that.
  if (part.storing !== undefined) return part.storing;
  throw failure ?? invalidForm('no file');
};
