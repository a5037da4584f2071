import type { CmiStandard } from '../cmi/standard.js';
import type { RunTimeCall } from './run-time-options.js';

export type SessionState = 'before' | 'running' | 'ended';

const INVALID_ARGUMENT = '201';
export const GENERAL_EXCEPTION = '101';

/** What a call is answered outside the session it belongs to; 1.2 has one number for nearly everything. */
const ERRORS_1_2 = { before: '301', ended: '301' } as const;
const ERRORS_2004 = {
  T: { before: '112', ended: '113' },
  G: { before: '122', ended: '123' },
  S: { before: '132', ended: '133' },
  C: { before: '142', ended: '143' },
} as const;

/** Why a call cannot be made in a state of the session; null when it can. */
export function stateError(standard: CmiStandard, method: RunTimeCall['method'], state: SessionState): string | null {
  if (method === 'I') {
    if (state === 'before') return null;
    if (standard === '1.2') return GENERAL_EXCEPTION;
    return state === 'running' ? '103' : '104';
  }
  if (state === 'running') return null;
  return standard === '1.2' ? ERRORS_1_2[state] : ERRORS_2004[method][state];
}

/** Initialize, Commit and Terminate take an empty text only. */
export function argumentError(argument: string): string | null {
  return argument === '' ? null : INVALID_ARGUMENT;
}
