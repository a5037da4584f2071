import { COMMON_ERRORS, type ErrorTable } from '@integra/shared-types/common';

/** Facts about a refusal that a client may see and act on; never a value that identifies a person. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A refusal with a code that the web translates (`errors.<code>`). Anything else that is thrown answers 500. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly details?: ErrorDetails,
    options?: ErrorOptions,
  ) {
    super(code.replaceAll('_', ' '), options);
  }
}

/**
 * Makes the function that builds a feature's errors: `export const courseError = errorFactory(COURSE_ERRORS)` and then
 * `throw courseError('course_not_found')`.
 */
export const errorFactory =
  <const T extends ErrorTable>(table: T) =>
  (code: keyof T & string, details?: ErrorDetails, options?: ErrorOptions): AppError => {
    const status = table[code];
    if (status === undefined) throw new TypeError(`No status for the error ${code}`);
    return new AppError(code, status, details, options);
  };

/** The refusals that any route may answer with. */
export const commonError = errorFactory(COMMON_ERRORS);
