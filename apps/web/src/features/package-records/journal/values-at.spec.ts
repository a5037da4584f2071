import { describe, expect, it } from '@jest/globals';
import type { JournalCommit } from '@integra/shared-types/scorm-records';
import { aCommit } from '../../../testing/package-record-fixtures.js';
import { stepsOf } from './steps.js';
import { valuesAt } from './values-at.js';

const LONG = 'x'.repeat(200);

/** Values by element after so many steps of these commits. */
const after = (count: number, ...commits: JournalCommit[]) =>
  Object.fromEntries([...valuesAt(stepsOf(commits).slice(0, count))].map(([element, { value }]) => [element, value]));

describe('values at a step', () => {
  const first = aCommit({
    calls: [
      [1, 'S', 'cmi.location', '1', '0'],
      [2, 'S', 'cmi.score.scaled', '7', '407'],
      [3, 'G', 'cmi.mode', 'normal', '0'],
    ],
    set: { 'cmi.location': '1', 'cmi.exit': 'suspend' },
  });

  it('are what was set without an error, and what the commit saved', () => {
    expect(after(0, first)).toEqual({});
    expect(after(1, first)).toEqual({ 'cmi.location': '1' });
    expect(after(3, first)).toEqual({ 'cmi.location': '1' });
    expect(after(4, first)).toEqual({ 'cmi.location': '1', 'cmi.exit': 'suspend' });
  });

  it('go back to what was saved when the server does not take them over', () => {
    const second = aCommit({
      sequence: 2,
      calls: [
        [9, 'S', 'cmi.location', '2', '0'],
        [9, 'S', 'cmi.new', 'x', '0'],
      ],
      set: { 'cmi.location': '2', 'cmi.new': 'x' },
      refused: [
        ['cmi.location', 406],
        ['cmi.new', 401],
      ],
    });
    expect(after(6, first, second)).toEqual({ 'cmi.location': '2', 'cmi.exit': 'suspend', 'cmi.new': 'x' });
    expect(after(7, first, second)).toEqual({ 'cmi.location': '1', 'cmi.exit': 'suspend' });
  });

  it('belong to the activity of the step, and go on when it is opened again', () => {
    const other = aCommit({ sequence: 2, activity: 'asking', visit: 2, set: { 'cmi.location': '9' } });
    const again = aCommit({ sequence: 3, visit: 3, set: { 'cmi.exit': '' } });
    expect(after(5, first, other)).toEqual({ 'cmi.location': '9' });
    expect(after(6, first, other, again)).toEqual({ 'cmi.location': '1', 'cmi.exit': '' });
  });

  it('start empty when the activity is begun anew, once for the whole visit', () => {
    const anew = { visit: 2, isNewAttempt: true };
    const second = aCommit({ sequence: 2, ...anew, set: { 'cmi.a': '1' } });
    const third = aCommit({ sequence: 3, ...anew, set: { 'cmi.b': '2' } });
    expect(after(6, first, second, third)).toEqual({ 'cmi.a': '1', 'cmi.b': '2' });
  });

  it('say that only the beginning is known until the commit tells the whole, and where they were set', () => {
    const steps = stepsOf([
      aCommit({
        calls: [[1, 'S', 'cmi.suspend_data', LONG, '0']],
        set: { 'cmi.suspend_data': `${LONG}!`, 'cmi.location': '1' },
      }),
    ]);
    expect(valuesAt(steps.slice(0, 1)).get('cmi.suspend_data')).toEqual({ value: LONG, isCut: true, setAt: 0 });
    expect(valuesAt(steps).get('cmi.suspend_data')).toEqual({ value: `${LONG}!`, isCut: false, setAt: 0 });
    expect(valuesAt(steps).get('cmi.location')).toEqual({ value: '1', isCut: false, setAt: 1 });
  });
});
