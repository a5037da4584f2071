import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type RequestHandler } from 'express';
import { Logger } from 'nestjs-pino';
import { AppConfig } from '../../config/app-config.js';
import { RootLogger } from '../logging/create-logger.js';
import { limitBodyTimes } from './body-time.js';
import { compressAnswers } from './compression.middleware.js';
import { securityHeaders } from './content-security-policy.js';
import { refuseDeepJson } from './json-depth.js';
import { serveOpenApi } from './openapi.js';
import { requestContext } from './request-context.middleware.js';
import { requestLog } from './request-log.middleware.js';
import { serveWebApp } from './web-app.middleware.js';

/** The largest body is a long text answer; files do not travel as JSON. */
const JSON_LIMIT_BYTES = 256 * 1024;

/** Answers of the API are personal unless a route says otherwise with `@Cacheable`. */
const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Where the routes are: all below /api, but for the health checks of supervisors. */
export const placeRoutes = (app: INestApplication): void => {
  app.setGlobalPrefix('api', { exclude: ['health/{*path}'] });
};

/** Everything around the routes, in the order in which a request meets it. The application must be made with `bodyParser: false`. */
export const configureHttp = (app: NestExpressApplication): void => {
  const config = app.get(AppConfig);
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.env.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  placeRoutes(app);
  app.use(limitBodyTimes(app.getHttpServer()));
  app.use(requestContext);
  app.use(requestLog(app.get<RootLogger>(RootLogger)));
  app.use(securityHeaders(config));
  app.use(compressAnswers);
  if (config.webDirectory !== undefined) app.use(serveWebApp(config.webDirectory));
  app.use('/api', noStore);
  app.use(json({ limit: JSON_LIMIT_BYTES, verify: refuseDeepJson }));
  serveOpenApi(app);
};
