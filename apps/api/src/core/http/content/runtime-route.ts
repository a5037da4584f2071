import { MAX_COMMIT_BYTES } from '@integra/shared-types/scorm-playing';
import { Logger } from '@nestjs/common';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { AppError, commonError } from '../../errors/app-error.js';
import { describeError } from '../../errors/describe-error.js';
import { toAppError } from '../../errors/to-app-error.js';
import { refuseDeepJson } from '../json-depth.js';
import { REFUSAL_HEADERS } from './content-headers.js';
import type { ContentRuntime } from './content-runtime.js';

const logger = new Logger('ContentRuntime');

/** Beacons have no headers of their own: whatever the type, what came is read as UTF-8, and what is none is refused. */
const parse = (body: unknown): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer));
  } catch (cause) {
    throw commonError('invalid_request', undefined, { cause });
  }
};

/** Another site, and also the portal next door, has no business here; what a browser says of itself cannot be forged by a page. */
const refuseOthers =
  (contentOrigin: string | undefined): RequestHandler =>
  ({ headers }, _response, next) => {
    const site = headers['sec-fetch-site'];
    const isOurs = (site ?? 'same-origin') === 'same-origin' && (headers.origin ?? contentOrigin) === contentOrigin;
    next(isOurs ? undefined : commonError('cross_site_request'));
  };

const answerError: ErrorRequestHandler = (thrown: unknown, _request, response, _next) => {
  const error = toAppError(thrown);
  if (error.status >= 500) {
    logger.error({ err: describeError(error.cause ?? error), code: error.code }, 'run-time request failed');
  }
  if (response.headersSent) return void response.destroy();
  response.status(error.status).set(REFUSAL_HEADERS).json({ code: error.code });
};

const answer =
  (runtime: ContentRuntime) =>
  async ({ path, body }: Request): Promise<object> => {
    const answered = await runtime.handle(path, parse(body));
    if (answered === null) throw new AppError('not_found', 404);
    return answered;
  };

/** `POST /runtime/…`: JSON in, JSON out, no cookies, no other origin. */
export const runtimeRoute = (
  runtime: ContentRuntime,
  { contentOrigin }: { readonly contentOrigin: string | undefined },
): Router => {
  const router = Router();
  const respond = answer(runtime);
  router.use(refuseOthers(contentOrigin));
  router.use(express.raw({ type: () => true, limit: MAX_COMMIT_BYTES, verify: refuseDeepJson }));
  router.use((request, response, next) => {
    respond(request).then(
      (answered) => response.set(REFUSAL_HEADERS).type('json').send(JSON.stringify(answered)),
      next,
    );
  });
  router.use(answerError);
  return router;
};
