import { describe, expect, it } from '@jest/globals';
import { open, openRunning } from '../../test/open-run-time.js';

describe('the API object', () => {
  it('has the eight functions of the standard and is frozen', async () => {
    const { runTime: old } = await open('1.2');
    expect(Object.keys(old.api).toSorted()).toEqual([
      'LMSCommit',
      'LMSFinish',
      'LMSGetDiagnostic',
      'LMSGetErrorString',
      'LMSGetLastError',
      'LMSGetValue',
      'LMSInitialize',
      'LMSSetValue',
    ]);
    const { runTime: recent } = await open('2004');
    expect(Object.keys(recent.api)).toHaveLength(9);
    expect(recent.api['version']).toBe('1.0');
    expect(Object.isFrozen(recent.api)).toBe(true);
    expect(Object.values(recent.api).every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe('the session', () => {
  it.each([
    ['2004', 'GetValue', 'cmi.location', '122', '123'],
    ['2004', 'SetValue', 'cmi.location', '132', '133'],
    ['2004', 'Commit', '', '142', '143'],
    ['2004', 'Terminate', '', '112', '113'],
    ['1.2', 'GetValue', 'cmi.core.lesson_location', '301', '301'],
    ['1.2', 'SetValue', 'cmi.core.lesson_location', '301', '301'],
    ['1.2', 'Commit', '', '301', '301'],
    ['1.2', 'Finish', '', '301', '301'],
  ] as const)('of %s refuses %s before and after', async (standard, method, argument, before, after) => {
    const { call, error } = await open(standard);
    const refused = method === 'GetValue' ? '' : 'false';
    expect([call(method, argument, 'x'), error()]).toEqual([refused, before]);
    call('Initialize', '');
    expect(call(standard === '1.2' ? 'Finish' : 'Terminate', '')).toBe('true');
    expect([call(method, argument, 'x'), error()]).toEqual([refused, after]);
  });

  it('begins and ends once', async () => {
    const { runTime, call, error } = await openRunning('2004');
    expect([call('Initialize', ''), error()]).toEqual(['false', '103']);
    expect(runTime.isTerminated()).toBe(false);
    expect([call('Terminate', ''), error()]).toEqual(['true', '0']);
    expect([call('Terminate', ''), error()]).toEqual(['false', '113']);
    expect([call('Initialize', ''), error()]).toEqual(['false', '104']);
    expect(runTime.isTerminated()).toBe(true);
  });

  it('takes no argument where the standard has none, and forgives a missing one', async () => {
    const { call, error } = await open('1.2');
    expect([call('Initialize', 'x'), error()]).toEqual(['false', '201']);
    expect([call('Initialize'), error()]).toEqual(['true', '0']);
    expect([call('Commit', null), error()]).toEqual(['true', '0']);
  });

  it('can be ended for a package that is gone, without telling', async () => {
    let ends = 0;
    const { runTime, call, error } = await openRunning('2004', { on: { terminate: () => (ends += 1) } });
    runTime.end();
    expect([call('SetValue', 'cmi.location', 'x'), error()]).toEqual(['false', '133']);
    expect([ends, runTime.isTerminated()]).toEqual([0, false]);
  });
});

describe('values', () => {
  it('presents what the attempt kept from the first call on', async () => {
    const start: [string, string][] = [
      ['cmi.learner_id', 'learner-1'],
      ['cmi.learner_name', 'Παπαδοπούλου, Ελένη'],
      ['cmi.entry', 'resume'],
      ['cmi.location', 'page-7'],
      ['cmi.suspend_data', '0'],
      ...Array.from({ length: 12 }, (_, row): [string, string] => [`cmi.objectives.${row}.id`, `o${row}`]),
    ];
    const { call } = await openRunning('2004', { start });
    expect(start.map(([element]) => call('GetValue', element))).toEqual(start.map(([, value]) => value));
    expect(call('GetValue', 'cmi.objectives._count')).toBe('12');
  });

  it('accepts numbers, and keeps texts', async () => {
    const { runTime, call } = await openRunning('1.2');
    expect(call('SetValue', 'cmi.core.score.raw', 0)).toBe('true');
    expect(call('GetValue', 'cmi.core.score.raw')).toBe('0');
    expect(runTime.values()).toEqual({ 'cmi.core.score.raw': '0' });
  });

  it('adds to the comments of 1.2', async () => {
    const { runTime, call } = await openRunning('1.2');
    call('SetValue', 'cmi.comments', 'one ');
    call('SetValue', 'cmi.comments', 'two');
    expect(call('GetValue', 'cmi.comments')).toBe('one two');
    expect(runTime.values()).toEqual({ 'cmi.comments': 'one two' });
  });

  it('keeps 64,000 Greek characters, and more than the standard asks for', async () => {
    const { runTime, call, error } = await openRunning('2004');
    const text = 'Ωμέγα→'.repeat(12_000);
    expect([call('SetValue', 'cmi.suspend_data', text), error()]).toEqual(['true', '0']);
    expect(call('GetValue', 'cmi.suspend_data')).toBe(text);
    expect(runTime.values()['cmi.suspend_data']).toBe(text);
  });

  it('keeps halves of surrogates and NUL', async () => {
    const { call } = await openRunning('1.2');
    const text = '\ud83d \u0000 \udc00';
    expect(call('SetValue', 'cmi.suspend_data', text)).toBe('true');
    expect(call('GetValue', 'cmi.suspend_data')).toBe(text);
  });

  it.each([
    ['1.2', 'cmi.suspend_data', '201'],
    ['2004', 'cmi.suspend_data', '351'],
  ] as const)('of %s are refused where the page has no room for them', async (standard, element, code) => {
    const set: string[] = [];
    const { runTime, call, error } = await openRunning(standard, {
      hasRoom: (name, value) => name !== element || value.length <= 4,
      on: { set: (name, value) => set.push(`${name} ${value}`) },
    });
    expect([call('SetValue', element, 'four'), error()]).toEqual(['true', '0']);
    expect([call('SetValue', element, 'fives'), error()]).toEqual(['false', code]);
    expect(call('GetValue', element)).toBe('four');
    expect(runTime.values()).toEqual({ [element]: 'four' });
    expect(set).toEqual([`${element} four`]);
  });

  it('answers the status that the thresholds give', async () => {
    const start: [string, string][] = [
      ['cmi.scaled_passing_score', '0.6'],
      ['cmi.completion_threshold', '0.5'],
    ];
    const { call } = await openRunning('2004', { start });
    call('SetValue', 'cmi.success_status', 'passed');
    call('SetValue', 'cmi.completion_status', 'completed');
    expect([call('GetValue', 'cmi.success_status'), call('GetValue', 'cmi.completion_status')]).toEqual([
      'unknown',
      'unknown',
    ]);
    call('SetValue', 'cmi.score.scaled', '0.5');
    call('SetValue', 'cmi.progress_measure', '0.5');
    expect([call('GetValue', 'cmi.success_status'), call('GetValue', 'cmi.completion_status')]).toEqual([
      'failed',
      'completed',
    ]);
  });

  it('asks the page whether the person may go on', async () => {
    const asked: string[] = [];
    const { call } = await openRunning('2004', {
      requestValid: (kind, target) => {
        asked.push(`${kind} ${target}`);
        return kind === 'continue' ? 'true' : 'false';
      },
    });
    expect(call('GetValue', 'adl.nav.request_valid.continue')).toBe('true');
    expect(call('GetValue', 'adl.nav.request_valid.choice.{target=a b.c}')).toBe('false');
    expect(call('GetValue', 'adl.nav.request')).toBe('_none_');
    expect(call('SetValue', 'adl.nav.request', '{target=a b.c}jump')).toBe('true');
    expect(call('GetValue', 'adl.nav.request')).toBe('{target=a b.c}jump');
    expect(asked).toEqual(['continue null', 'choice a b.c']);
  });

  it('refuses stores that this activity may not read or write', async () => {
    const { call, error } = await openRunning('2004', {
      start: [
        ['adl.data.0.id', 'a'],
        ['adl.data.0.store', 'kept'],
        ['adl.data.1.id', 'b'],
        ['adl.data.1.store', 'secret'],
      ],
      readOnly: new Set(['adl.data.0.store']),
      writeOnly: new Set(['adl.data.1.store']),
    });
    expect([call('GetValue', 'adl.data.0.store'), error()]).toEqual(['kept', '0']);
    expect([call('SetValue', 'adl.data.0.store', 'x'), error()]).toEqual(['false', '404']);
    expect([call('GetValue', 'adl.data.1.store'), error()]).toEqual(['', '405']);
    expect([call('SetValue', 'adl.data.1.store', 'x'), error()]).toEqual(['true', '0']);
  });
});
