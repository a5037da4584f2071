import { z } from 'zod';

type IssueMessage = { message: string; hint: string };
type Issue = z.core.$ZodRawIssue;

const FORMAT = 'the format is described in docs/specs/course-content.md';
export const KEY_HINT = 'use lower-case letters, digits and single hyphens, as in `m1-words`';

const SEPARATOR = '\n';

/** Zod carries one string per issue: what is wrong and, on the second line, what to do. */
export const withHint = (message: string, hint: string): string => `${message}${SEPARATOR}${hint}`;

/** The two parts again. */
export const splitIssueText = (text: string): IssueMessage => {
  const [message = '', hint = FORMAT] = text.split(SEPARATOR);
  return { message, hint };
};

const quoted = (values: readonly unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');

/** The words that stand where the issue is; of a map that fits no type, the word of its discriminator. */
const valueOf = (issue: Issue): string => {
  const field = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  const value = field === undefined ? issue.input : (issue.input as Record<string, unknown>)[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `\`${value}\` `
    : 'this ';
};

const isMissing = (issue: Issue): boolean =>
  issue.input === undefined ||
  (issue.code === 'invalid_union' &&
    issue.discriminator !== undefined &&
    !Object.hasOwn(issue.input as object, issue.discriminator));

const ofType = (issue: Extract<Issue, { code: 'invalid_type' }>, name: string): IssueMessage => {
  const received = issue.input === null ? 'nothing' : Array.isArray(issue.input) ? 'a list' : `a ${typeof issue.input}`;
  const hint =
    issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean')
      ? 'put the value in quotes'
      : FORMAT;
  return { message: `\`${name}\` must be a ${issue.expected}, but ${received} stands here`, hint };
};

const ofSize = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, name: string): IssueMessage => {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (issue.code === 'too_small' && issue.origin === 'string') {
    const isEmpty = Number(limit) <= 1;
    const message = isEmpty ? `\`${name}\` is empty` : `\`${name}\` is too short: at least ${limit} characters`;
    return { message, hint: isEmpty ? 'write the text, or leave the key out where it is optional' : 'say more' };
  }
  const unit = issue.origin === 'array' ? ' entries' : '';
  const word = issue.code === 'too_small' ? 'at least' : 'at most';
  return { message: `\`${name}\` must have ${word} ${limit}${unit}`, hint: FORMAT };
};

const ofFormat = (issue: Extract<Issue, { code: 'invalid_format' }>, name: string): IssueMessage => {
  if (issue.format === 'date') {
    return { message: `${valueOf(issue)}is not a date of the calendar`, hint: 'write it as YYYY-MM-DD, in quotes' };
  }
  if (issue.format === 'url') {
    return { message: `${valueOf(issue)}is not a web address`, hint: 'write the whole address with https://' };
  }
  return {
    message: `${valueOf(issue)}does not fit \`${name}\``,
    hint: `it must match ${issue.pattern ?? issue.format}`,
  };
};

/** The keys that a map, or the words that a discriminator, may hold. */
const allowedBy = (schema: unknown): string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const field = schema.def.discriminator;
    return schema.options.flatMap((option) => {
      const literal = option instanceof z.ZodObject ? option.shape[field] : null;
      return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
    });
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(allowedBy);
  if (schema instanceof z.ZodRecord) return allowedBy(schema.keyType);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLazy ? allowedBy(schema.unwrap()) : [];
};

const messageOf = (issue: Issue): IssueMessage => {
  const name = issue.path?.findLast((key) => typeof key === 'string') ?? 'the file';
  const allowed = allowedBy(issue.inst);
  if (isMissing(issue)) {
    const hint = allowed.length > 0 ? `use one of ${quoted(allowed)}` : `add \`${name}\` here; ${FORMAT}`;
    return { message: `\`${name}\` is missing`, hint };
  }
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue, name);
    case 'unrecognized_keys':
      return { message: `unknown key ${quoted(issue.keys)}`, hint: `allowed here: ${allowed.join(', ')}` };
    case 'invalid_value':
      return { message: `${valueOf(issue)}is not allowed as \`${name}\``, hint: `use one of ${quoted(issue.values)}` };
    case 'invalid_union':
      return { message: `${valueOf(issue)}is not allowed as \`${name}\``, hint: `use one of ${quoted(allowed)}` };
    case 'invalid_key':
      return splitIssueText(issue.issues[0]?.message ?? '');
    case 'too_small':
    case 'too_big':
      return ofSize(issue, name);
    case 'invalid_format':
      return ofFormat(issue, name);
    default:
      return { message: `${valueOf(issue)}is not allowed as \`${name}\``, hint: FORMAT };
  }
};

/** What to tell an author about one schema issue, as one string for zod. */
export const issueText = (issue: Issue): string => {
  const { message, hint } = messageOf(issue);
  return withHint(message, hint);
};
