import { isNativeError } from 'node:util/types';
import { type AppError, commonError } from '../errors/app-error.js';
import { driverErrorOf } from './driver-error.js';

/** What Node reports of a connection that cannot be made, or broke. */
const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a unix socket that is not there
]);
/**
 * The calls of a socket. The database's is the only one whose failure gets here as it is (servers, mail and queues keep or translate
 * theirs), but a file that is missing has the code of a socket that is.
 */
const SOCKET_CALLS = new Set(['connect', 'getaddrinfo', 'read', 'write']);

/** The database is starting or stopping, has no connection left, or took too long. */
const UNAVAILABLE = new Set([
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

const textOf = (error: Error, key: 'code' | 'syscall'): string => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
};

/** A name with several addresses fails with one error for each (AggregateError). */
const isConnectionLost = (error: Error): boolean => {
  const causes: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(causes)) return causes.some((cause) => isNativeError(cause) && isConnectionLost(cause));
  return CONNECTION_LOST.has(textOf(error, 'code')) && SOCKET_CALLS.has(textOf(error, 'syscall'));
};

/** Whether the error came out of the connection to PostgreSQL: pg's own errors carry no class of their own. */
const isDatabaseUnavailable = (error: Error): boolean => {
  const code = textOf(error, 'code');
  return UNAVAILABLE.has(code) || code.startsWith('08') || UNAVAILABLE_MESSAGE.test(error.message);
};

/** The refusal that stands for a failure of the database; undefined when it is a mistake of ours. */
export const databaseFailure = (thrown: unknown): AppError | undefined => {
  if (!isNativeError(thrown)) return undefined;
  const error = driverErrorOf(thrown);
  if (textOf(error, 'code') === DISK_FULL) return commonError('storage_full', undefined, { cause: thrown });
  if (isConnectionLost(error) || isDatabaseUnavailable(error)) {
    return commonError('service_unavailable', { retryAfterSeconds: 2 }, { cause: thrown });
  }
  return undefined;
};
