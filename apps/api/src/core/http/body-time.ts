import type { IncomingMessage, Server } from 'node:http';
import type { Request, RequestHandler } from 'express';

/** The longest for a body that is no upload: a quarter of a megabyte takes this long over the slowest line. */
const BODY_MS = 300_000;

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>();

export const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** From now on the rest of the body has `ms` milliseconds to arrive; then the connection is cut. Replaces what was allowed before. */
export const limitBodyTime = (request: IncomingMessage, ms: number): void => {
  liftBodyTime(request);
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, ms).unref();
  timers.set(request, timer);
  request.once('close', () => clearTimeout(timer));
};

/** For a route that watches the body itself. */
export const liftBodyTime = (request: IncomingMessage): void => clearTimeout(timers.get(request));

/**
 * Node has one limit for the body of every request, which ends large uploads over slow lines. Here each request has its own, and an
 * upload lifts it. Node's limit for the headers (60 s) stays.
 */
export const limitBodyTimes = (server: Server): RequestHandler => {
  server.requestTimeout = 0;
  return (request, _response, next) => {
    if (hasBody(request)) limitBodyTime(request, BODY_MS);
    next();
  };
};
