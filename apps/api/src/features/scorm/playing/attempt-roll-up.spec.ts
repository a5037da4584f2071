import { describe, expect, it } from '@jest/globals';
import { type ActivityResult, type AttemptFacts, NOTHING_REACHED, rollUpAttempt } from './attempt-roll-up.js';

const result = (changes: Partial<ActivityResult> & { scaled?: string | null } = {}): ActivityResult => {
  const { scaled = null, ...rest } = changes;
  return {
    completion: 'incomplete',
    success: 'unknown',
    score: { scaled, raw: null, min: null, max: null },
    progressMeasure: null,
    totalTime: 0,
    ...rest,
  };
};
const rollUp = (facts: Partial<AttemptFacts>) =>
  rollUpAttempt({
    before: NOTHING_REACHED,
    activities: [null],
    isSequenced: false,
    root: null,
    openSeconds: 0,
    rule: { by: 'status' },
    isUnderWay: false,
    ...facts,
  });

describe('the roll-up of an attempt', () => {
  it('is that of the only activity', () => {
    expect(rollUp({})).toEqual({
      completion: 'not attempted',
      success: 'unknown',
      percent: null,
      seconds: 0,
      isDone: false,
    });
    const only = result({ completion: 'completed', success: 'passed', scaled: '0.875', totalTime: 6_049 });
    expect(rollUp({ activities: [only] })).toEqual({
      completion: 'completed',
      success: 'passed',
      percent: 87.5,
      seconds: 60,
      isDone: true,
    });
  });

  it.each([
    ['completed', 'unknown', true],
    ['completed', 'passed', true],
    ['completed', 'failed', false],
    ['incomplete', 'passed', true],
    ['incomplete', 'unknown', false],
  ] as const)('takes a status of %s and %s as done: %s', (completion, success, isDone) => {
    expect(rollUp({ activities: [result({ completion, success })] }).isDone).toBe(isDone);
  });

  it.each([
    ['completed', 'unknown', false],
    ['completed', 'passed', true],
  ] as const)('waits while it may still fail: %s and %s is done: %s', (completion, success, isDone) => {
    expect(rollUp({ activities: [result({ completion, success })], isUnderWay: true }).isDone).toBe(isDone);
  });

  it('has no score of several activities before each has one, or is done without', () => {
    const perfect = result({ completion: 'completed', scaled: '1' });
    const rule = { by: 'score', least: 80 } as const;
    expect(rollUp({ activities: [perfect, null], rule })).toMatchObject({ percent: null, isDone: false });
    expect(rollUp({ activities: [perfect, result({ scaled: '0.4' })], rule })).toMatchObject({
      percent: 70,
      isDone: false,
    });
    expect(rollUp({ activities: [perfect, result()], rule })).toMatchObject({ percent: null, isDone: false });
    const read = result({ completion: 'completed' });
    expect(rollUp({ activities: [perfect, read], rule })).toMatchObject({ percent: 100, isDone: true });
  });

  it('has failed when all is completed and one activity was failed', () => {
    const [passed, failed] = (['passed', 'failed'] as const).map((success) =>
      result({ completion: 'completed', success }),
    );
    expect(rollUp({ activities: [passed ?? null, failed ?? null] })).toMatchObject({
      success: 'failed',
      isDone: false,
    });
    expect(rollUp({ activities: [passed ?? null, passed ?? null] })).toMatchObject({ success: 'passed', isDone: true });
  });

  it('believes the sequencing of several activities', () => {
    const root = { completion: 'completed', success: 'passed', scaled: -0.2, isOver: false } as const;
    expect(rollUp({ activities: [null, null], isSequenced: true, root })).toMatchObject({
      completion: 'completed',
      percent: 0,
      isDone: true,
    });
    // Before it has said anything, its activities say nothing of the whole: it may weigh them as it likes.
    const perfect = result({ completion: 'completed', success: 'passed', scaled: '1' });
    const silent = { activities: [perfect, perfect], isSequenced: true, rule: { by: 'score', least: 50 } } as const;
    expect(rollUp(silent)).toMatchObject({ completion: 'not attempted', percent: null, isDone: false });
  });

  it('counts the time that packages do not count by how long they were open', () => {
    const opened = { activities: [result()], openSeconds: 185, rule: { by: 'opened', minutes: 3 } } as const;
    expect(rollUp(opened)).toMatchObject({ seconds: 185, isDone: true });
    expect(rollUp({ ...opened, openSeconds: 179 }).isDone).toBe(false);
    expect(rollUp({ ...opened, activities: [null] }).isDone).toBe(false);
  });

  it('never becomes worse', () => {
    const best = { completion: 'completed', success: 'passed', percent: 80, seconds: 60, isDone: true } as const;
    const worse = result({ completion: 'incomplete', success: 'failed', scaled: '0.2', totalTime: 1_000 });
    expect(rollUp({ before: best, activities: [worse] })).toEqual(best);
    const bad = { completion: 'incomplete', success: 'failed', percent: 20, seconds: 10, isDone: false } as const;
    const better = result({ completion: 'completed', success: 'passed', scaled: '0.8', totalTime: 6_000 });
    expect(rollUp({ before: bad, activities: [better] })).toEqual(best);
  });

  it('is judged by what was reached, which a later opening may have hidden', () => {
    const before = { ...NOTHING_REACHED, completion: 'completed' } as const;
    const opened = result({ completion: 'incomplete' });
    expect(rollUp({ before, activities: [opened], isUnderWay: true }).isDone).toBe(false);
    expect(rollUp({ before, activities: [opened] }).isDone).toBe(true);
  });
});
