import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ELEMENTS_1_2 } from './elements-12.js';
import { ELEMENTS_2004 } from './elements-2004.js';
import { collectionsOf, findElement, unknownElementError } from './find-element.js';
import type { CmiStandard } from './standard.js';

const STANDARDS: readonly CmiStandard[] = ['1.2', '2004'];

const concrete = (pattern: string): string =>
  pattern.replace('.n.', '.7.').replace('.m.', '.12.').replace('{target}', '{target=act.1}');

describe('findElement', () => {
  it.each([
    ['1.2', ELEMENTS_1_2.map((rule) => rule.pattern)],
    ['2004', ELEMENTS_2004.map((rule) => rule.pattern)],
  ] as const)('%s: knows every element of its table by a concrete name, and by no pattern', (standard, patterns) => {
    const rows = patterns.filter((pattern) => concrete(pattern) !== pattern);
    expect(patterns.map((pattern) => findElement(standard, concrete(pattern))?.pattern)).toEqual(patterns);
    expect(rows.map((pattern) => findElement(standard, pattern))).toEqual(rows.map(() => null));
  });

  it('gives the row numbers, outermost first', () => {
    expect(findElement('2004', 'cmi.interactions.10.objectives.2.id')?.indices).toEqual([10, 2]);
    expect(findElement('1.2', 'cmi.core.student_id')?.indices).toEqual([]);
  });

  it.each([
    '',
    'cmi',
    'cmi.core.score',
    'settings',
    'settings.lmsCommitUrl',
    'currentState',
    'adl',
    'adl.nav',
    'adl.data',
    '__proto__',
    'constructor',
    'cmi.__proto__.polluted',
    'cmi.constructor.prototype',
    'cmi.objectives.__proto__.id',
    'cmi.objectives.-1.id',
    'cmi.objectives.01.id',
    'cmi.objectives.1e3.id',
    'cmi.objectives.99999999.id',
    'cmi.objectives.0.id.',
    ' cmi.location',
    'CMI.location',
    'toString',
    'adl.nav.request_valid.choice.{target=}',
    'adl.nav.request_valid.choice.{target}',
  ])('knows nothing by the name "%s"', (name) => {
    for (const standard of STANDARDS) expect(findElement(standard, name)).toBeNull();
  });

  it('keeps the standards apart', () => {
    expect(findElement('1.2', 'cmi.location')).toBeNull();
    expect(findElement('2004', 'cmi.core.lesson_status')).toBeNull();
    expect(findElement('1.2', 'adl.nav.request')).toBeNull();
  });

  it('has keywords to read', () => {
    expect(findElement('1.2', 'cmi.core._children')?.default).toBe(
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    );
    expect(findElement('2004', 'cmi.objectives.3.score._children')?.default).toBe('scaled,raw,min,max');
    expect(findElement('2004', 'adl.data._children')?.default).toBe('id,store');
    expect(findElement('2004', 'cmi._version')).toMatchObject({ default: '1.0', access: 'read-only' });
    expect(findElement('1.2', 'cmi._version')?.default).toBe('3.4');
    for (const standard of STANDARDS) {
      for (const { pattern } of collectionsOf(standard)) {
        expect(findElement(standard, concrete(`${pattern}._count`))?.type.kind).toBe('keyword');
      }
    }
  });

  it('throws for no name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STANDARDS), fc.string(), fc.constantFrom('get', 'set'), (standard, name, call) => {
        for (const asked of [name, `cmi.${name}`]) {
          expect(findElement(standard, asked) !== null || unknownElementError(standard, asked, call) > 0).toBe(true);
        }
      }),
    );
  });
});

describe('unknownElementError', () => {
  it.each([
    ['2004', 'cmi', 401, 401],
    ['2004', '', 301, 351],
    ['2004', 'cmi.interactions.01.id', 301, 351],
    ['2004', 'cmi.location._children', 301, 351],
    ['2004', 'cmi.nothing', 401, 401],
    ['1.2', 'cmi.nothing', 401, 401],
    ['1.2', 'cmi.core.lesson_location._children', 202, 202],
    ['1.2', 'cmi.core._count', 203, 203],
    ['1.2', '', 201, 201],
  ] as const)('%s "%s": %i to read, %i to set', (standard, name, get, set) => {
    expect([unknownElementError(standard, name, 'get'), unknownElementError(standard, name, 'set')]).toEqual([
      get,
      set,
    ]);
  });
});
