import { ApiError } from '../../lib/api/api-error.js';

/** Used, ended, withdrawn or mistyped: trying this link again changes nothing. */
export const isDeadLink = (error: Error | null): boolean =>
  error instanceof ApiError && (error.status === 404 || error.status === 410);
