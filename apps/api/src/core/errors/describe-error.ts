import { isNativeError } from 'node:util/types';
import { driverErrorOf } from '../database/driver-error.js';

export type ErrorDescription = {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly stack?: string;
};

/** The stack without its first lines, which repeat the message. */
const framesOf = (error: Error): string | undefined => {
  const start = error.stack?.search(/^\s+at /m) ?? -1;
  return start === -1 ? undefined : error.stack?.slice(start);
};

const textOf = (source: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' ? value : undefined;
};

/** What may stand in a log. PostgreSQL quotes rows and parameters in its messages, so of those only the code is kept. */
export const describeError = (error: unknown): ErrorDescription => {
  if (!isNativeError(error)) return { type: typeof error };
  const driverError = driverErrorOf(error);
  const code = textOf(driverError, 'code');
  const constraint = textOf(driverError, 'constraint');
  const isFromServer = textOf(driverError, 'severity') !== undefined;
  const stack = framesOf(error);
  return {
    type: error.name,
    ...(!isFromServer && { message: driverError.message }),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(stack !== undefined && { stack }),
  };
};
