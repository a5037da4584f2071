import type { Request, RequestHandler } from 'express';
import type { RootLogger } from '../logging/create-logger.js';

/** The pattern of the route (`/api/people/:accountId`): the address itself can hold ids, codes and one-time tokens. */
const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? path : 'unmatched';
};

/** One line per finished request: method, route, status, milliseconds. */
export const requestLog =
  (logger: RootLogger): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      logger.info(
        {
          method: request.method,
          route: routeOf(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
          ...(!response.writableFinished && { isAborted: true }),
        },
        'request',
      );
    });
    next();
  };
