import type { z } from 'zod';
import type { ApiError } from '../api/api-error.js';

/** Why a field was not accepted, kept apart from its words so that a change of language changes the message too. */
export type Problem =
  | { kind: 'required' | 'email' | 'unseen' | 'invalid' }
  | { kind: 'tooShort' | 'tooLong'; count: number }
  | { kind: 'refused'; code: string; details: Readonly<Record<string, unknown>> };

/** By name of the field; a problem of something that is no field on the page has the name ''. */
export type Problems = Readonly<Record<string, Problem>>;

type Issue = z.core.$ZodIssue;

const problemOf = (issue: Issue, value: unknown): Problem => {
  if (value === '' || value === null || value === undefined || value === false) return { kind: 'required' };
  switch (issue.code) {
    case 'too_small':
      return { kind: 'tooShort', count: Number(issue.minimum) };
    case 'too_big':
      return { kind: 'tooLong', count: Number(issue.maximum) };
    case 'invalid_format':
      return { kind: issue.format === 'email' ? 'email' : 'invalid' };
    case 'custom':
      return { kind: issue.params?.['problem'] === 'unseen' ? 'unseen' : 'invalid' };
    default:
      return { kind: 'invalid' };
  }
};

/** First problem of each field that the contract's schema found. */
export const problemsOfIssues = (issues: readonly Issue[], values: Readonly<Record<string, unknown>>): Problems => {
  const found: Record<string, Problem> = {};
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '');
    found[name in values ? name : ''] ??= problemOf(issue, values[name]);
  }
  return found;
};

/** What the server refused, beside the fields it is about; null when the refusal is about no field. */
export const problemsOfRefusal = (
  error: ApiError,
  values: Readonly<Record<string, unknown>>,
  fieldOfCode: Readonly<Record<string, string>>,
): Problems | null => {
  const field = fieldOfCode[error.code];
  if (field) return { [field]: { kind: 'refused', code: error.code, details: error.details } };
  const names = error.invalidFields.map(({ path }) => path.split('.')[0] ?? '').filter((name) => name in values);
  if (names.length === 0) return null;
  return Object.fromEntries(
    names.map((name) => [name, { kind: values[name] === '' ? 'required' : 'invalid' } satisfies Problem]),
  );
};
