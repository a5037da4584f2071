import { dictionary } from '@zxcvbn-ts/language-common';
import { accountError } from './accounts.errors.js';

const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** A word of the person's own that alone makes up most of a password, such as the front of the address. */
const isMostly = (password: string, word: string): boolean =>
  word.length >= 4 && password.includes(word) && password.length - word.length < 6;

/**
 * Length is checked by the contract; here what everybody tries first.
 * @throws AppError `password_too_common`
 */
export const assertPasswordIsNotCommon = (password: string, email: string): void => {
  const lower = password.toLowerCase();
  const hasFewCharacters = new Set(lower).size < 5;
  const [front = ''] = email.split('@');
  if (hasFewCharacters || COMMON_PASSWORDS.has(lower) || isMostly(lower, front))
    throw accountError('password_too_common');
};
