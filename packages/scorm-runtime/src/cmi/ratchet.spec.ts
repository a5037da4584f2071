import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratchet } from './ratchet.js';
import type { Score, Summary } from './summary.js';

const EMPTY: Summary = {
  completion: 'unknown',
  success: 'unknown',
  score: { scaled: null, raw: null, min: null, max: null },
  progressMeasure: null,
  sessionTime: null,
  totalTime: 0,
  exit: '',
  location: null,
  objectives: [],
  interactions: [],
  comments: [],
};

const decimal = (min: number, max: number) => fc.option(fc.integer({ min, max }).map((value) => String(value / 100)));
const summaries: fc.Arbitrary<Summary> = fc.record({
  completion: fc.constantFrom('unknown', 'not attempted', 'incomplete', 'completed'),
  success: fc.constantFrom('unknown', 'failed', 'passed'),
  score: fc.record({ scaled: decimal(-100, 100), raw: decimal(0, 10_000), min: decimal(0, 0), max: decimal(100, 100) }),
  progressMeasure: decimal(0, 100),
  sessionTime: fc.option(fc.nat()),
  totalTime: fc.nat(),
  exit: fc.constantFrom('', 'suspend'),
  location: fc.option(fc.string()),
  objectives: fc.constant([]),
  interactions: fc.constant([]),
  comments: fc.constant([]),
});

const score = (scaled: string | null, raw: string | null): Score => ({ scaled, raw, min: null, max: null });

const WORDS = ['unknown', 'not attempted', 'failed', 'incomplete', 'completed', 'passed'];

/** What must not go down, as numbers. */
const measures = (summary: Summary): number[] => [
  WORDS.indexOf(summary.completion),
  WORDS.indexOf(summary.success),
  summary.totalTime,
  Number(summary.score.scaled ?? -2),
  Number(summary.progressMeasure ?? -1),
];

describe('ratchet', () => {
  it('never goes down', () => {
    fc.assert(
      fc.property(summaries, summaries, (previous, next) => {
        const before = measures(previous);
        expect(measures(ratchet(previous, next)).filter((measure, at) => measure < (before[at] ?? 0))).toEqual([]);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(summaries, summaries, (previous, next) => {
        const once = ratchet(previous, next);
        expect(ratchet(previous, once)).toEqual(once);
        expect(ratchet(once, next)).toEqual(once);
        expect(ratchet(previous, previous)).toEqual(previous);
      }),
    );
  });

  it('keeps passed when a second tab says unknown, and takes the rest as it is now', () => {
    const passed: Summary = {
      ...EMPTY,
      completion: 'completed',
      success: 'passed',
      score: score('0.9', '90'),
      totalTime: 50,
    };
    expect(ratchet(passed, { ...EMPTY, location: 'p2', totalTime: 20 })).toEqual({ ...passed, location: 'p2' });
  });

  it('takes a better score whole, and compares raw scores where there is no scaled one', () => {
    const of = (first: Score, second: Score) => ratchet({ ...EMPTY, score: first }, { ...EMPTY, score: second }).score;
    expect(of(score('0.2', '90'), score('0.3', '30'))).toEqual(score('0.3', '30'));
    expect(of(score(null, '90'), score(null, '100'))).toEqual(score(null, '100'));
    expect(of(score(null, '90'), score('0.1', '10'))).toEqual(score(null, '90'));
    expect(of(score(null, '90'), score('0.1', null))).toEqual(score(null, '90'));
    expect(of(score(null, null), score(null, '0'))).toEqual(score(null, '0'));
  });
});
