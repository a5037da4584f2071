import { createServer, type Server } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { AppConfig } from '../../../config/app-config.js';
import { describeError } from '../../errors/describe-error.js';
import { toAppError } from '../../errors/to-app-error.js';
import { acceptedEncoding, createCompressor, type Encoding, isWorthCompressing } from '../compression.middleware.js';
import { limitBodyTimes } from '../body-time.js';
import { requestContext } from '../request-context.middleware.js';
import { sendWebFile, WebFiles } from '../web-files.js';
import type { ContentFile, ContentFiles } from './content-files.js';
import { packageHeaders, playerHeaders, REFUSAL_HEADERS } from './content-headers.js';
import type { ContentRuntime } from './content-runtime.js';
import { runtimeRoute } from './runtime-route.js';

/** Addresses are made new for each version, so what lies there never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ADDRESS = /^[A-Za-z0-9_-]{22}$/;
/** Of a range: the last so many bytes, which are the whole file where it has fewer. */
const ENDING = /^bytes=-[1-9]\d*$/;
const PREFIX = /^\/p\/([^/]+)\/(.+)$/;

const logger = new Logger('ContentListener');

const refuse = (response: Response, status: number, words: string, headers: Record<string, string> = {}): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { ...REFUSAL_HEADERS, ...headers }).end(`${words}\n`);
};

/** Null for what nobody wrote into a link: half an escape, a NUL. */
const decoded = (path: string): string | null => {
  try {
    const text = decodeURIComponent(path).normalize('NFC');
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
};

/** One range, as players of films ask for; several, or nonsense, get the whole file, as the standard allows. */
const rangeOf = (request: Request, size: number): { start: number; end: number } | 'whole' | 'none' => {
  const ranges = request.range(size);
  if (ranges === -1) return size > 0 && ENDING.test(request.headers.range ?? '') ? 'whole' : 'none';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'whole';
  return ranges[0] ?? 'whole';
};

/** Parts are sent as they are: their places count in the file itself. */
const encodingOf = (request: Request, { mediaType, size }: ContentFile): Encoding | undefined =>
  request.headers.range === undefined && isWorthCompressing(mediaType, size) ? acceptedEncoding(request) : undefined;

const send = async (request: Request, response: Response, file: ContentFile): Promise<void> => {
  response.setHeader('Cache-Control', FOR_EVER);
  const encoding = encodingOf(request, file);
  response.setHeader('ETag', `"${file.sha256}${encoding === undefined ? '' : `-${encoding}`}"`);
  response.vary('Accept-Encoding');
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('Accept-Ranges', 'bytes');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const range = rangeOf(request, file.size);
  if (range === 'none') {
    return refuse(response, 416, 'Range not satisfiable', { 'Content-Range': `bytes */${file.size}` });
  }
  const part = range === 'whole' ? undefined : range;
  if (part !== undefined) {
    response.status(206).setHeader('Content-Range', `bytes ${part.start}-${part.end}/${file.size}`);
  }
  if (encoding === undefined) {
    response.setHeader('Content-Length', part === undefined ? file.size : part.end - part.start + 1);
  } else {
    response.setHeader('Content-Encoding', encoding);
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = await file.read(part);
  await (encoding === undefined
    ? pipeline(content, response)
    : pipeline(content, createCompressor(encoding), response));
};

const serve = (files: ContentFiles, config: AppConfig): RequestHandler => {
  const headers = packageHeaders(config);
  return async (request, response) => {
    request.resume();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 404, 'Not found');
    const [, address = '', rest = ''] = PREFIX.exec(request.path) ?? [];
    const path = decoded(rest);
    const file = path !== null && ADDRESS.test(address) ? await files.find(address, path) : null;
    if (file === null) return refuse(response, 404, 'Not found');
    response.set(headers);
    return send(request, response, file);
  };
};

/** A script that outlives its page would see every other package, and the player, on this origin. Nothing of ours is one. */
const refuseServiceWorkers: RequestHandler = (request, response, next) => {
  if (request.headers['service-worker'] === undefined) return next();
  request.resume();
  return refuse(response, 403, 'No service workers here');
};

/** A browser that leaves in the middle of a film is no failure. */
const isLeaving = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

const fail =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    Promise.resolve(handler(request, response, next)).catch((thrown: unknown) => {
      if (isLeaving(thrown)) return;
      const error = toAppError(thrown);
      logger.error({ err: describeError(error.cause ?? error), code: error.code }, 'content request failed');
      refuse(response, error.status, error.status === 503 ? 'Not available just now' : 'Something went wrong');
    });
  };

/** `/player/…`: the window that packages are played in. A build without it answers that there is none. */
const servePlayer = (config: AppConfig): RequestHandler => {
  if (config.playerDirectory === undefined) return (_request, response) => refuse(response, 404, 'Not found');
  const player = new WebFiles(config.playerDirectory);
  const headers = playerHeaders(config);
  return async (request, response) => {
    const path = request.path === '/' ? '/index.html' : request.path;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !player.has(path)) return refuse(response, 404, 'Not found');
    response.set(headers);
    return sendWebFile(player, path, request, response);
  };
};

export type ContentServices = { readonly files: ContentFiles; readonly runtime: ContentRuntime };

/**
 * The second listener, an origin of its own: files of packages at `/p/<address of a version>/<path>`, the window they are played in at
 * `/player/`, its requests at `/runtime/…`, and nothing else. No cookies: one that arrives all the same is not looked at.
 */
export const createContentListener = ({ files, runtime }: ContentServices, config: AppConfig): Server => {
  const app = express();
  const server = createServer(app);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(limitBodyTimes(server));
  app.use(refuseServiceWorkers);
  app.use('/player', fail(servePlayer(config)));
  app.post('/runtime/:route', requestContext, runtimeRoute(runtime, { contentOrigin: config.env.CONTENT_ORIGIN }));
  app.use(fail(serve(files, config)));
  return server;
};
