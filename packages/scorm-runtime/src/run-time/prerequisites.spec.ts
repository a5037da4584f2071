import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arePrerequisitesMet } from './prerequisites.js';

const STATUSES: Readonly<Record<string, string>> = {
  A: 'passed',
  B: 'completed',
  C: 'failed',
  D: 'not attempted',
  'item-1.2_x': 'incomplete',
};
const statusOf = (identifier: string): string | null => STATUSES[identifier] ?? null;
const isMet = (script: string): boolean => arePrerequisitesMet(script, statusOf);

describe('arePrerequisitesMet', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['A', true],
    ['C', false],
    ['item-1.2_x', false],
    ['A & B', true],
    ['A&C', false],
    ['C|B', true],
    ['C | D', false],
    ['~C', true],
    ['~~A', true],
    ['~(A & C)', true],
    ['A | C & D', true],
    ['(A | C) & D', false],
    ['C = "failed"', true],
    ['C=f', true],
    ['C <> failed', false],
    ['D = not attempted', true],
    ['D = "not attempted" & A', true],
    ['A <> "incomplete"', true],
    ['2*{A,B,C}', true],
    ['3*{A, B, C}', false],
    ['{A,B}', true],
    ['{A,C}', false],
    ['2*{A, C = failed, D}', true],
    ['1*{C,D} | 1*{A}', true],
  ])('%s: %s', (script, expected) => {
    expect(isMet(script)).toBe(expected);
  });

  it.each(['C &', 'C C', '(C', '2*C', '{C', 'C = done', 'C & Unknown', 'C < D', '"', ')', '&', 'x'.repeat(5000)])(
    'asks nothing when it cannot be read: %s',
    (script) => {
      expect(isMet(script)).toBe(true);
    },
  );

  it('throws for no script', () => {
    const part = fc.constantFrom('A', 'C', '&', '|', '~', '=', '<>', '(', ')', '{', '}', ',', '2', '*', '"p"', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(typeof isMet(parts.join(''))).toBe('boolean');
      }),
    );
    expect(isMet('('.repeat(4000))).toBe(true);
  });
});
