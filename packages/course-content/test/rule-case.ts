import { expect, it } from '@jest/globals';
import type { ProblemRule } from '../src/problem.js';
import { type Changes, loadFixture, type Name, spotOf } from './fixture-course.js';

/** What is changed in the sound fixture, and the one problem that must follow, at the first occurrence of `at`. */
export type RuleCase = {
  name: string;
  changes: Changes;
  rule: ProblemRule;
  file: Name;
  at: string;
  says: RegExp;
  /** Further problems that follow of necessity, such as the translation of a key that was renamed away. */
  others?: number;
};

/** One test per case: the fault is found at its line and column, and nothing else is. */
export const itFindsEach = (cases: readonly RuleCase[]): void => {
  it.each(cases)('$name', ({ changes, rule, file, at, says, others = 0 }) => {
    const errors = loadFixture(changes).problems.filter((problem) => problem.severity === 'error');
    const spot = spotOf(file, at, changes);
    expect(errors).toContainEqual(expect.objectContaining({ rule, ...spot, message: expect.stringMatching(says) }));
    expect(errors).toHaveLength(1 + others);
  });
};
