import type { ApiError } from './api-error.js';

/** Codes that say: what the page believes about the session is no longer so. */
const SESSION_CODES = new Set([
  'not_signed_in',
  'second_factor_required',
  'second_factor_enrolment_required',
  'policy_acceptance_required',
]);

let listener: ((error: ApiError) => void) | null = null;

/** One listener: the providers, which let the session be read again; its guards then lead to the right page and back. */
export const onSessionRefusal = (next: (error: ApiError) => void): (() => void) => {
  listener = next;
  return () => {
    listener = null;
  };
};

export const reportRefusal = (error: ApiError): void => {
  if (SESSION_CODES.has(error.code)) listener?.(error);
};
