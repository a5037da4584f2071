import { isNativeError } from 'node:util/types';
import { type AppError, commonError } from '../errors/app-error.js';
import { driverErrorOf } from './driver-error.js';

/** The database cannot be reached, is starting or stopping, has no connection left, or took too long. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a unix socket that is not there
  '40001', // serialization failure: asking again works
  '40P01', // deadlock
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // statement timeout
  '57P01', // administrator stops the server
  '57P02', // server crashed
  '57P03', // server is starting
]);

/** Failures that pg reports in words only. */
const UNAVAILABLE_MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Driver not Connected)/;

const DISK_FULL = '53100';

const codeOf = (error: Error): string | undefined => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Whether the error came out of the connection to PostgreSQL: pg's own errors carry no class of their own. */
const isDatabaseUnavailable = (error: Error): boolean => {
  const code = codeOf(error);
  if (code !== undefined && (UNAVAILABLE.has(code) || code.startsWith('08'))) return true;
  return UNAVAILABLE_MESSAGE.test(error.message);
};

/** The refusal that stands for a failure of the database; undefined when it is a mistake of ours. */
export const databaseFailure = (thrown: unknown): AppError | undefined => {
  if (!isNativeError(thrown)) return undefined;
  const error = driverErrorOf(thrown);
  if (codeOf(error) === DISK_FULL) return commonError('storage_full', undefined, { cause: thrown });
  if (isDatabaseUnavailable(error)) {
    return commonError('service_unavailable', { retryAfterSeconds: 2 }, { cause: thrown });
  }
  return undefined;
};
