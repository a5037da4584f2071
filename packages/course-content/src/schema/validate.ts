import type { z } from 'zod';
import type { ProblemList } from '../problem.js';
import type { SourceMap } from '../source/source-map.js';
import { issueText, splitIssueText } from './issue-message.js';

type Issue = z.core.$ZodIssue;

/** What one run of the loader shares: where things stand, what is wrong, and what was taken out because of it. */
export type ReadContext = {
  sources: SourceMap;
  problems: ProblemList;
  /** Ids of parts that a schema error took out, and of the parts around them: nothing more is said about those. */
  damaged: Set<string>;
};

/** The branch of a union that the author meant: the one whose keys all fit; null when none does. */
const meantBranch = (issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | null =>
  issue.errors.find((branch) => !branch.some((inner) => inner.path.length === 0 || isMissing(inner))) ?? null;
const isMissing = (issue: Issue): boolean => issue.path.length === 1 && issue.input === undefined;

const flatten = (issue: Issue): Issue[] => {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = meantBranch(issue);
    if (branch) return branch.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [issue];
};

const issuesOf = (schema: z.ZodType, data: unknown): Issue[] => {
  const result = schema.safeParse(data, { reportInput: true, error: issueText });
  return result.success ? [] : result.error.issues.flatMap(flatten);
};

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], data);

const report = (data: object, issue: Issue, { sources, problems }: ReadContext): void => {
  const { message, hint } = splitIssueText(issue.message);
  if (issue.code === 'unrecognized_keys') {
    const holder = at(data, issue.path) as object;
    for (const key of issue.keys) {
      problems.error('schema', sources.placeOfKey(holder, key), `unknown key \`${key}\``, hint);
    }
    return;
  }
  const holder = at(data, issue.path.slice(0, -1));
  const key = issue.path.at(-1);
  const place =
    typeof holder === 'object' && holder !== null && key !== undefined
      ? sources.placeOf(holder, key as string | number)
      : sources.placeOf(data);
  problems.error('schema', place, message, hint);
};

const idsWithin = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsWithin)];
};

const NEUTRAL: Readonly<Record<string, () => unknown>> = {
  string: () => 'x',
  number: () => 1,
  boolean: () => false,
  array: () => [],
  object: () => ({}),
  record: () => ({}),
};

/** A missing top-level key would take the whole file with it: a neutral value stands in, so that the rest is still checked. */
const fillIn = (data: object, issue: Issue, sources: SourceMap): boolean => {
  const neutral = issue.code === 'invalid_type' ? NEUTRAL[issue.expected]?.() : undefined;
  if (neutral === undefined) return false;
  if (typeof neutral === 'object') sources.registerWith(neutral as object, data);
  Object.assign(data, { [String(issue.path[0])]: neutral });
  return true;
};

/** Takes the smallest part out that holds the issue; false when nothing usable would be left. */
const prune = (data: object, issue: Issue, { damaged, sources }: ReadContext): boolean => {
  const path = [...issue.path];
  for (let depth = 0; depth <= path.length; depth += 1) {
    const around = at(data, path.slice(0, depth));
    if (typeof around !== 'object' || around === null) continue;
    if ('id' in around) damaged.add(String(around.id));
    if ('key' in around) damaged.add(String(around.key));
  }
  if (issue.code === 'unrecognized_keys') {
    const holder = at(data, path) as Record<string, unknown>;
    for (const key of issue.keys) delete holder[key];
    return true;
  }
  if (at(data, path) === undefined) {
    if (path.length === 1) return fillIn(data, issue, sources);
    path.pop();
  }
  const key = path.pop();
  if (key === undefined) return false;
  const holder = at(data, path) as Record<PropertyKey, unknown> | unknown[];
  for (const id of idsWithin((holder as Record<PropertyKey, unknown>)[key])) damaged.add(id);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return true;
};

/** Each round takes a part out or fills one in; a file that needs more rounds is not worth reading on. */
const MAX_ROUNDS = 500;

/**
 * Checks one file and reports every issue at its line. What remains after the broken parts are taken out goes on to the
 * other rules, so that one run finds everything.
 * @returns the very object that was read, without its broken parts; null when too little is left
 */
export const validate = <T>(schema: z.ZodType<T>, data: object | undefined, context: ReadContext): T | null => {
  if (data === undefined) return null;
  let issues = issuesOf(schema, data);
  for (const issue of issues) report(data, issue, context);
  for (let round = 0; issues[0]; round += 1) {
    if (round === MAX_ROUNDS || !prune(data, issues[0], context)) return null;
    issues = issuesOf(schema, data);
  }
  return data as T;
};
