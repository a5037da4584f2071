import { describe, expect, it } from '@jest/globals';
import { aCommit } from '../../../testing/package-record-fixtures.js';
import { filterSteps, isError, type Step, stepsOf } from './steps.js';

const steps = stepsOf([
  aCommit({
    calls: [
      [12, 'I', '', 'true', '0'],
      [80, 'G', 'cmi.core.entry_point', '', '401'],
      [90, 'S', 'cmi.core.lesson_location', 'Page 7', '0'],
    ],
    set: { 'cmi.core.lesson_location': 'Page 7' },
  }),
  aCommit({ sequence: 2, activity: 'asking', refused: [['cmi.core.student_id', 403]] }),
]);

const placesOf = (found: readonly Step[]) => found.map(({ index }) => index);

describe('steps of a flight recorder', () => {
  it('puts a commit after the calls it brought', () => {
    expect(steps.map(({ kind, index }) => [kind, index])).toEqual([
      ['call', 0],
      ['call', 1],
      ['call', 2],
      ['commit', 3],
      ['commit', 4],
    ]);
  });

  it('counts a refused element as an error of its commit', () => {
    expect(placesOf(steps.filter(isError))).toEqual([1, 4]);
  });

  it.each([
    [undefined, '', [0, 1, 2, 3, 4]],
    ['errors', '', [1, 4]],
    ['values', '', [2]],
    ['commits', '', [3, 4]],
    [undefined, ' page 7 ', [2, 3]],
    [undefined, '401', [1]],
    [undefined, 'STUDENT_ID', [4]],
    [undefined, 'asking', [4]],
    ['errors', 'lesson_location', []],
    // An error "0" says that all is well: it is nothing to be found.
    [undefined, '0', [1, 4]],
  ] as const)('keeps of %s with "%s" the steps %j', (kind, text, places) => {
    expect(placesOf(filterSteps(steps, { kind, text }))).toEqual(places);
  });
});
