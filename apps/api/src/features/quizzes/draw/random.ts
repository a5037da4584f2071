import { randomInt } from 'node:crypto';

/** Whole number from 0 up to, not including, the limit. */
export type Random = (limit: number) => number;

export const secureRandom: Random = (limit) => randomInt(limit);

/** Fisher–Yates. */
export const shuffled = <T>(items: readonly T[], random: Random): T[] => {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const kept = result[last] as T;
    result[last] = result[other] as T;
    result[other] = kept;
  }
  return result;
};
