import { describe, expect, it } from '@jest/globals';
import { coveringSet, fullProduct } from './covering.js';

const FACTORS = {
  page: ['login', 'learning', 'quiz', 'people', 'jobs'],
  persona: ['nobody', 'learner', 'administrator'],
  theme: ['light', 'dark'],
  width: ['320', '768', '1280'],
  language: ['en', 'fr', 'pt', 'it', 'bg', 'el', 'nl'],
} as const;

type Values = Readonly<Record<string, string>>;

const isPossible = ({ page, persona }: Partial<Values>): boolean =>
  page === undefined || persona === undefined || (page === 'login') === (persona === 'nobody');

const pairsOf = (combinations: readonly Values[]): Set<string> =>
  new Set(
    combinations.flatMap((values) =>
      Object.entries(values).flatMap(([name, value], index, all) =>
        all.slice(index + 1).map(([otherName, other]) => `${name}=${value} ${otherName}=${other}`),
      ),
    ),
  );

describe('a pairwise covering set', () => {
  it('holds every pair that the full product holds', () => {
    expect(pairsOf(coveringSet(FACTORS))).toEqual(pairsOf(fullProduct(FACTORS)));
    expect(pairsOf(coveringSet(FACTORS, isPossible))).toEqual(pairsOf(fullProduct(FACTORS, isPossible)));
  });

  it('holds nothing that is not possible', () => {
    expect(coveringSet(FACTORS, isPossible).every(isPossible)).toBe(true);
  });

  it('is small: near the product of the two largest factors', () => {
    expect(fullProduct(FACTORS)).toHaveLength(630);
    expect(coveringSet(FACTORS).length).toBeLessThanOrEqual(42);
  });

  it('is the same each time', () => {
    expect(coveringSet(FACTORS, isPossible)).toEqual(coveringSet(FACTORS, isPossible));
  });

  it('says what cannot be completed', () => {
    expect(() => coveringSet({ one: ['a'], two: ['b'], three: ['c'] }, ({ three }) => three === undefined)).toThrow(
      'No three goes with',
    );
  });
});
