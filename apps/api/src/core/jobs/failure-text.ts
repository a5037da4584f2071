import { describeError } from '../errors/describe-error.js';

const MAX_LENGTH = 1_000;
const EMAIL = /[^\s<>"'@:]+@[^\s<>"'@]+\.[^\s<>"'@]+/g;

/**
 * What went wrong in one line, for the ledger, the outbox and the log; at most 1,000 characters. Mail servers quote addresses in
 * their answers; they are left out, because these places are read by more people than the records themselves.
 */
export const failureText = (error: unknown): string => {
  const { type, message, code, constraint } = describeError(error);
  const parts =
    message === undefined || message === '' ? [type, code, constraint] : [type === 'Error' ? undefined : type, message];
  return parts
    .filter((part) => part !== undefined)
    .join(': ')
    .replaceAll(EMAIL, '<address>')
    .slice(0, MAX_LENGTH);
};
