import { ApiError } from '../../../lib/api/api-error.js';
import type { OutboxEnd } from './outbox.types.js';

/** The answer itself is not taken; everything else (no answer, 5xx, 429, the login) may be different next time. */
const REFUSALS = [400, 404, 413, 422];

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** After which no answer is taken any more, whatever it is. */
export const endOf = (error: unknown): OutboxEnd | null => {
  switch (error instanceof ApiError && error.code) {
    case 'attempt_submitted':
      return 'submitted';
    case 'attempt_time_over':
      return 'time_over';
    case 'attempt_not_found':
      return 'gone';
    default:
      return null;
  }
};

export const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && REFUSALS.includes(error.status) && endOf(error) === null;

/** 1, 2, 4 … 30 seconds. */
export const pauseAfter = (failures: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
