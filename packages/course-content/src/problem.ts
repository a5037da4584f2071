export const PROBLEM_RULES = [
  'file',
  'yaml',
  'schema',
  'duplicate-id',
  'unknown-translation',
  'reference',
  'link',
  'markdown',
  'placeholder',
  'wording',
  'scenario',
  'competence',
  'module',
  'item',
  'quiz',
  'minutes',
  'media',
  'stale',
] as const;
export type ProblemRule = (typeof PROBLEM_RULES)[number];

/** A place in a content file; `file` is relative to the content root, line and column count from 1. */
export type Place = { file: string; line: number; column: number };

/** `error`: nothing is imported. `warning`: worth a look, the import goes on. */
export type Problem = Place & {
  severity: 'error' | 'warning';
  rule: ProblemRule;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  hint: string;
};

const compare = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** Gathers problems from all files and rules, so that one run tells everything. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  error(rule: ProblemRule, place: Place, message: string, hint: string): void {
    this.#problems.push({ severity: 'error', rule, ...place, message, hint });
  }

  warning(rule: ProblemRule, place: Place, message: string, hint: string): void {
    this.#problems.push({ severity: 'warning', rule, ...place, message, hint });
  }

  get count(): number {
    return this.#problems.length;
  }

  get hasErrors(): boolean {
    return this.#problems.some((problem) => problem.severity === 'error');
  }

  /** By file and line. */
  sorted(): Problem[] {
    return this.#problems.toSorted(compare);
  }
}

/** Problems of several courses that share a library or framework: each is told once. */
export const mergeProblems = (lists: readonly (readonly Problem[])[]): Problem[] => {
  const unique = new Map(lists.flat().map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].toSorted(compare);
};
