import { describe, expect, it } from '@jest/globals';
import { applyDelta } from './delta.js';
import { type Launch, resumeValues } from './resume-values.js';
import type { CmiStandard, CmiValues } from './standard.js';

const LAUNCH: Launch = { learnerId: 'p-1', learnerName: 'Learner, One', mode: 'normal', credit: 'credit' };

const state = (standard: CmiStandard, values: CmiValues, launch: Partial<Launch> = {}): Record<string, string> =>
  Object.fromEntries(resumeValues(standard, values, { ...LAUNCH, ...launch }));

describe('resumeValues', () => {
  it('tells a new attempt of 2004 who learns and what is demanded', () => {
    const launch = {
      launchData: 'x=1',
      scaledPassingScore: 0,
      completionThreshold: 0.8,
      timeLimitAction: 'exit,message',
    };
    expect(state('2004', {}, launch)).toEqual({
      'cmi.completion_threshold': '0.8',
      'cmi.credit': 'credit',
      'cmi.entry': 'ab-initio',
      'cmi.launch_data': 'x=1',
      'cmi.learner_id': 'p-1',
      'cmi.learner_name': 'Learner, One',
      'cmi.mode': 'normal',
      'cmi.scaled_passing_score': '0',
      'cmi.time_limit_action': 'exit,message',
      'cmi.total_time': 'PT0H0M0S',
    });
  });

  it('tells a new attempt of 1.2 the same in its own words', () => {
    expect(state('1.2', {}, { masteryScore: 80, maxTimeAllowed: '0001:00:00.00' })).toEqual({
      'cmi.core.credit': 'credit',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.student_id': 'p-1',
      'cmi.core.student_name': 'Learner, One',
      'cmi.core.total_time': '0000:00:00.00',
      'cmi.student_data.mastery_score': '80',
      'cmi.student_data.max_time_allowed': '0001:00:00.00',
    });
  });

  it.each([
    ['1.2', 'cmi.core.lesson_location', 'cmi.core.session_time', '00:05:00', 'cmi.core.total_time', '0000:05:00.00'],
    ['2004', 'cmi.location', 'cmi.session_time', 'PT5M', 'cmi.total_time', 'PT0H5M0S'],
  ] as const)('%s: a killed session, which set no exit, resumes with its bookmark', (...row) => {
    const [standard, location, session, spent, total, sum] = row;
    const first = state(standard, {});
    const set = { [location]: 'p7', 'cmi.suspend_data': 's', [session]: spent };
    const second = state(standard, applyDelta(standard, first, { set }).values);
    const entry = standard === '1.2' ? 'cmi.core.entry' : 'cmi.entry';
    expect(second).toEqual({ ...first, [entry]: 'resume', [location]: 'p7', 'cmi.suspend_data': 's', [total]: sum });
    expect(state(standard, second)).toEqual(second);
  });

  it('resumes a SCO that suspended without having stored anything', () => {
    expect(state('2004', { 'cmi.exit': 'suspend' })['cmi.entry']).toBe('resume');
    expect(state('2004', { 'cmi.exit': 'suspend' })).not.toHaveProperty('cmi.exit');
  });

  it('says neither new nor resumed where a finished attempt is looked at', () => {
    expect(state('2004', { 'cmi.location': 'p' }, { mode: 'review', credit: 'no-credit' })).toMatchObject({
      'cmi.entry': '',
      'cmi.mode': 'review',
      'cmi.credit': 'no-credit',
      'cmi.location': 'p',
    });
  });

  it('lists rows by number, ids first, beyond the tenth too, and every value as a string', () => {
    const rows = Array.from({ length: 12 }, (_, row) => 11 - row);
    const values = Object.fromEntries(
      rows.flatMap((row) => [
        [`cmi.interactions.${row}.learner_response`, '0'],
        [`cmi.interactions.${row}.type`, 'numeric'],
        [`cmi.interactions.${row}.id`, `q${row}`],
      ]),
    );
    const names = resumeValues('2004', values, LAUNCH)
      .map(([name]) => name)
      .filter((name) => name.startsWith('cmi.interactions'));
    expect(names).toEqual(
      rows
        .toReversed()
        .flatMap((row) => ['id', 'type', 'learner_response'].map((leaf) => `cmi.interactions.${row}.${leaf}`)),
    );
    const loaded = applyDelta('2004', {}, { set: Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) });
    expect(loaded.refused).toEqual([]);
  });

  it('begins a fresh attempt with what the manifest gives, and lets shared values stand above kept ones', () => {
    const launch = {
      initial: { 'cmi.objectives.0.id': 'signs' },
      given: { 'adl.data.0.id': 'notes', 'adl.data.0.store': 'new' },
    };
    expect(state('2004', {}, launch)).toMatchObject({ 'cmi.objectives.0.id': 'signs', 'adl.data.0.store': 'new' });
    const kept = {
      'cmi.objectives.0.id': 'signs',
      'cmi.objectives.0.success_status': 'passed',
      'adl.data.0.store': 'old',
    };
    expect(state('2004', kept, launch)).toMatchObject({
      'cmi.objectives.0.success_status': 'passed',
      'adl.data.0.store': 'new',
    });
  });

  it('leaves out what no launch may present', () => {
    const values = { 'cmi.location': 'p', cmi: 'x', 'adl.nav.request': 'exitAll', 'cmi.learner_id': 'someone else' };
    const presented = state('2004', values);
    expect(presented).not.toHaveProperty('cmi');
    expect(presented).not.toHaveProperty(['adl.nav.request']);
    expect(presented['cmi.learner_id']).toBe('p-1');
  });
});
