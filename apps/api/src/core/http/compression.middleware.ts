import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

export type Encoding = 'br' | 'gzip';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Below one network packet compressing saves nothing. */
const MIN_BYTES = 1_400;
/** Brotli while somebody waits. */
const QUICK = 4;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg\+xml)/;

export const isCompressible = (contentType: string): boolean => COMPRESSIBLE.test(contentType);

/** @param bytes of the whole content */
export const isWorthCompressing = (contentType: string, bytes: number): boolean =>
  bytes >= MIN_BYTES && isCompressible(contentType);

export const acceptedEncoding = (request: Request): Encoding | undefined => {
  const encoding = request.acceptsEncodings(['br', 'gzip', 'identity']);
  return encoding === 'br' || encoding === 'gzip' ? encoding : undefined;
};

/** @param quality brotli 0–11; gzip uses its own scale up to 9 */
export const compress = (body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> =>
  encoding === 'br'
    ? brotliAsync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      })
    : gzipAsync(body, { level: Math.min(quality, 9) });

/** For content that is not held as a whole. */
export const createCompressor = (encoding: Encoding): Transform =>
  encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUICK } }) : createGzip();

const shouldCompress = (response: Response, body: unknown): body is string =>
  typeof body === 'string' &&
  !response.hasHeader('Content-Encoding') &&
  isWorthCompressing(String(response.getHeader('Content-Type') ?? ''), body.length);

/** Compresses answers that are text as a whole (JSON); streams, files and events pass untouched. */
export const compressAnswers: RequestHandler = (request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body?: unknown): Response => {
    if (!shouldCompress(response, body)) return send(body);
    response.vary('Accept-Encoding');
    const encoding = acceptedEncoding(request);
    if (encoding === undefined) return send(body);
    compress(Buffer.from(body), encoding, QUICK).then((compressed) => {
      response.setHeader('Content-Encoding', encoding);
      send(compressed);
    }, next);
    return response;
  };
  next();
};
