import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { runInRequest } from './request-context.js';

/** Gives each request an id of ours (a client's own could carry anything) and answers it in `X-Request-Id`. */
export const requestContext: RequestHandler = (_request, response, next) => {
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  runInRequest({ requestId }, next);
};
