import { isNativeError } from 'node:util/types';
import { HttpException } from '@nestjs/common';
import { databaseFailure } from '../database/database-failure.js';
import { AppError, commonError } from './app-error.js';

/** Nest's own refusals and those of body parsers, in our words. */
const fromStatus = (status: number, cause: unknown): AppError => {
  switch (status) {
    case 401:
      return commonError('not_signed_in', undefined, { cause });
    case 403:
      return commonError('not_allowed', undefined, { cause });
    case 404:
      return commonError('not_found', undefined, { cause });
    case 413:
      return commonError('payload_too_large', undefined, { cause });
    case 415:
      return commonError('unsupported_media_type', undefined, { cause });
    case 503:
      return commonError('service_unavailable', { retryAfterSeconds: 2 }, { cause });
    default:
      return status < 500
        ? commonError('invalid_request', undefined, { cause })
        : commonError('internal_error', undefined, { cause });
  }
};

/** Express's parsers throw plain errors that carry a status (package http-errors). */
const exposedStatusOf = (error: unknown): number | undefined => {
  if (!isNativeError(error) || !('expose' in error) || error.expose !== true || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
};

/** Whatever was thrown, as the refusal that the client sees. What nobody foresaw is `internal_error`. */
export const toAppError = (thrown: unknown): AppError => {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof HttpException) return fromStatus(thrown.getStatus(), thrown);
  const status = exposedStatusOf(thrown);
  if (status !== undefined) return fromStatus(status, thrown);
  return databaseFailure(thrown) ?? commonError('internal_error', undefined, { cause: thrown });
};
