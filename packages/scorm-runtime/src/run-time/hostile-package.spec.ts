import { describe, expect, it } from '@jest/globals';
import { openRunning } from '../../test/open-run-time.js';
import type { CmiValues } from '../cmi.js';
import type { RunTimeCall, RunTimeListener } from './run-time-options.js';

describe('hostile names and values', () => {
  const NAMES = [
    'cmi',
    'cmi.core',
    'adl',
    'adl.nav',
    'settings',
    'settings.lmsCommitUrl',
    'settings.autocommit',
    'currentState',
    'lastErrorCode',
    'cmi.setStartTime',
    'cmi.objectives',
    'cmi.objectives.0',
    'cmi.objectives.childArray',
    'cmi.__proto__',
    'cmi.__proto__.polluted',
    '__proto__',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'cmi.constructor',
    'hasOwnProperty',
    'nav',
    'nav.event',
    'cmi.core.__proto__.polluted',
    'cmi.objectives.-1.id',
    'cmi.objectives.1e1.id',
    'cmi.objectives.__proto__.id',
    ' cmi.location',
    'cmi.location ',
    'cmi..location',
    'CMI.location',
    '\u0000',
  ];

  it.each(['1.2', '2004'] as const)('reach nothing in %s', async (standard) => {
    const { runTime, call, error } = await openRunning(standard);
    for (const name of NAMES) {
      expect([name, call('SetValue', name, 'x'), error() === '0']).toEqual([name, 'false', false]);
      expect([name, call('GetValue', name), error() === '0']).toEqual([name, '', false]);
    }
    expect(runTime.values()).toEqual({});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const location = standard === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location';
    expect(call('SetValue', location, 'still here')).toBe('true');
    expect(call('GetValue', location)).toBe('still here');
  });

  it('answer an argument that is no text', async () => {
    const { call, error } = await openRunning('2004');
    const thrower = {
      toString: (): string => {
        throw new Error('no text');
      },
    };
    expect([call('GetValue', thrower), error()]).toEqual(['', '101']);
    expect([call('SetValue', 'cmi.location', thrower), error()]).toEqual(['false', '101']);
    expect([call('GetErrorString', thrower), call('GetDiagnostic', thrower)]).toEqual(['', '']);
    expect([call('SetValue', 'cmi.location', Symbol('s')), error()]).toEqual(['true', '0']);
    expect(call('GetErrorString', 'constructor')).toBe('');
  });
});

describe('listeners', () => {
  it('hear what happened, in order', async () => {
    const heard: string[] = [];
    const on: RunTimeListener = {
      initialise: () => heard.push('initialise'),
      set: (element, value) => heard.push(`set ${element} ${value}`),
      commit: () => heard.push('commit'),
      terminate: () => heard.push('terminate'),
      call: ({ method, argument, value, error }: RunTimeCall) => heard.push([method, argument, value, error].join('|')),
    };
    const { call } = await openRunning('2004', { on });
    call('SetValue', 'cmi.location', 'a');
    call('SetValue', 'cmi.mode', 'a');
    call('GetValue', 'cmi.location');
    call('Commit', '');
    call('Terminate', '');
    call('Terminate', '');
    expect(heard).toEqual([
      'initialise',
      'I||true|0',
      'set cmi.location a',
      'S|cmi.location|a|0',
      'S|cmi.mode|a|404',
      'G|cmi.location|a|0',
      'commit',
      'C||true|0',
      'terminate',
      'T||true|0',
      'T||false|113',
    ]);
  });

  it('cannot disturb the package', async () => {
    const faults: unknown[] = [];
    const fail = (): never => {
      throw new Error('in the page');
    };
    const on: RunTimeListener = {
      initialise: fail,
      set: fail,
      commit: fail,
      terminate: fail,
      call: fail,
      fault: (error) => {
        faults.push(error);
        throw new Error('again');
      },
    };
    const { runTime, call, error } = await openRunning('2004', { on, requestValid: fail });
    const kept: CmiValues = { 'cmi.location': 'a' };
    expect([call('SetValue', 'cmi.location', 'a'), error()]).toEqual(['true', '0']);
    expect([call('GetValue', 'adl.nav.request_valid.continue'), error()]).toEqual(['', '101']);
    expect([call('Commit', ''), error()]).toEqual(['true', '0']);
    expect([call('Terminate', ''), error()]).toEqual(['true', '0']);
    expect(runTime.values()).toEqual(kept);
    expect(faults).toHaveLength(10);
  });
});
