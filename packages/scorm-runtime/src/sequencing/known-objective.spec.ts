import { describe, expect, test } from '@jest/globals';
import { isKnownObjective } from './known-objective.js';

describe('what is known of an objective', () => {
  test.each([
    [{}],
    [{ satisfied: false, completed: true }],
    [{ measure: -1, progressMeasure: 0, raw: 300, min: -5, max: 1_000 }],
    [{ satisfied: true, added: 'by a later version' }],
  ])('can be %j', (value) => expect(isKnownObjective(value)).toBe(true));

  test.each([
    [null],
    ['words'],
    [5],
    [[]],
    [{ satisfied: 'yes' }],
    [{ completed: null }],
    [{ measure: 1.5 }],
    [{ measure: '0.5' }],
    [{ progressMeasure: -0.1 }],
    [{ raw: {} }],
    [{ max: null }],
  ])('cannot be %j', (value) => expect(isKnownObjective(value)).toBe(false));
});
