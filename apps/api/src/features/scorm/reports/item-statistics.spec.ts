import type { RecordedInteraction } from '@integra/shared-types/scorm-records';
import { describe, expect, it } from '@jest/globals';
import { ItemTallies } from './item-statistics.js';

const answered = (id: string, response: string): RecordedInteraction => ({
  id,
  type: 'fill-in',
  description: null,
  response,
  correctResponses: [],
  result: 'correct',
  weighting: null,
  latencySeconds: 2,
  timestamp: null,
});

describe('the tallies of questions', () => {
  it('tell of a question when five different people have answered it', () => {
    const tallies = new ItemTallies();
    for (const person of ['a', 'b', 'c', 'd', 'd']) tallies.add(person, 'intro', [answered('q', 'x')]);
    expect(tallies.list()).toEqual({ items: [], withheld: 1 });
    tallies.add('e', 'intro', [answered('q', 'x')]);
    expect(tallies.list()).toMatchObject({ items: [{ id: 'q', answers: 6, right: 6, medianSeconds: 2 }], withheld: 0 });
  });

  it('keep what they have room for, and go on counting what they know', () => {
    const tallies = new ItemTallies();
    const essay = (number: number) => `${number} `.padEnd(1_000_000, 'x');
    for (const number of [1, 2, 3, 4, 5, 6]) tallies.add(`${number}`, 'intro', [answered('q', essay(number))]);
    for (const number of [1, 6]) tallies.add('again', 'intro', [answered('q', essay(number))]);
    tallies.add('late', 'intro', [answered('x'.repeat(1_000_000), 'y')]);
    const { items, withheld } = tallies.list();
    expect(withheld).toBe(0);
    expect(items[0]?.answers).toBe(8);
    expect(items[0]?.responses.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
  });
});
