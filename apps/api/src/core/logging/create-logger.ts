import { isNativeError } from 'node:util/types';
import { type Logger, pino } from 'pino';
import type { AppConfig } from '../../config/app-config.js';
import { describeError } from '../errors/describe-error.js';
import { currentRequestId } from '../http/request-context.js';
import type { LogDestination } from './log-destination.js';

/** Token of the one pino logger of this process. */
export const RootLogger = Symbol('RootLogger');
export type RootLogger = Logger;

/** Nest lists every module and route at each start; that is of use to nobody who reads a log. */
const START_LISTS = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

const isStartList = (fields: unknown): boolean =>
  typeof fields === 'object' && fields !== null && 'context' in fields && START_LISTS.has(String(fields.context));

/** JSON lines with the id of the request they belong to. No address, cookie, query, body or name is ever put in one. */
export const createLogger = (config: AppConfig, destination: LogDestination): RootLogger =>
  pino(
    {
      level: config.env.LOG_LEVEL,
      base: { role: config.env.ROLE },
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        logMethod(input, write) {
          if (!isStartList(input[0])) write.apply(this, input);
        },
      },
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => (isNativeError(error) ? describeError(error) : error) },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    destination,
  );
