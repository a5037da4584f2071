import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkValue, type CheckContext, type CheckResult } from './check-value.js';
import type { ElementRule, ValueType } from './element.js';
import { ELEMENTS_1_2 } from './elements-12.js';
import { ELEMENTS_2004 } from './elements-2004.js';
import { findElement } from './find-element.js';
import type { CmiStandard } from './standard.js';

const TABLES: Record<CmiStandard, readonly ElementRule[]> = { '1.2': ELEMENTS_1_2, '2004': ELEMENTS_2004 };
const MISMATCH: Record<CmiStandard, number> = { '1.2': 405, '2004': 406 };
const READ_ONLY: Record<CmiStandard, number> = { '1.2': 403, '2004': 404 };
const BEYOND: Record<CmiStandard, number> = { '1.2': 405, '2004': 407 };

const concrete = (pattern: string): string =>
  pattern.replace('.n.', '.0.').replace('.m.', '.0.').replace('{target}', '{target=a}');

function set(standard: CmiStandard, name: string, value: string, context?: CheckContext): CheckResult {
  const element = findElement(standard, name);
  if (!element) throw new Error(`no element ${name}`);
  return checkValue(standard, element, value, context);
}

/** One value that fits each type, and one that does not (none where every text fits). */
function samples(type: ValueType): { good: string; bad?: string; beyond?: string } {
  switch (type.kind) {
    case 'vocabulary':
      return { good: type.words[0] ?? '', bad: 'Completed' };
    case 'real':
    case 'decimal': {
      const beyond = type.to ?? (type.from === undefined ? undefined : type.from - 2);
      return { good: '0.5', bad: 'high', ...(beyond === undefined ? {} : { beyond: String(beyond + 1) }) };
    }
    case 'integer':
      return { good: '1', bad: '0.5', beyond: '101' };
    case 'timespan':
      return { good: '0000:01:00.00', bad: 'PT1M' };
    case 'duration':
      return { good: 'PT1M', bad: '00:01:00' };
    case 'clock_time':
      return { good: '12:00:00', bad: '2004-06-30T12:00:00' };
    case 'instant':
      return { good: '2004-06-30T12:00:00', bad: '12:00:00' };
    case 'identifier':
      return { good: 'urn:integra:1', bad: ' ' };
    case 'language':
      return { good: 'el', bad: 'klingon' };
    case 'localised':
      return { good: '{lang=bg}\u0414\u0430', bad: '{lang=klingon}Hab' };
    case 'navigation_request':
      return { good: '{target=a}choice', bad: 'forward' };
    case 'result':
      return { good: '-0.5', bad: 'right' };
    default:
      return { good: '\u039d\u03b1\u03b9' };
  }
}

const longText = (length: number, kind: string): string =>
  kind === 'language' ? `el${'-abcdefgh'.repeat(40)}` : 'x'.repeat(length + 1);

/** One value each that fits, does not fit, is out of range and is too long, as far as the type knows them. */
function tries(rule: ElementRule): string[] {
  const { good, bad, beyond } = samples(rule.type);
  const long = 'length' in rule.type ? longText(rule.type.length, rule.type.kind) : undefined;
  return [good, bad, beyond, long].filter((value) => value !== undefined);
}

function expectations(standard: CmiStandard, rule: ElementRule): CheckResult[] {
  if (rule.access === 'read-only') return tries(rule).map(() => ({ ok: false, error: READ_ONLY[standard] }));
  const { bad, beyond } = samples(rule.type);
  const results: (CheckResult | undefined)[] = [
    { ok: true },
    bad === undefined ? undefined : { ok: false, error: MISMATCH[standard] },
    beyond === undefined ? undefined : { ok: false, error: BEYOND[standard] },
    'length' in rule.type ? { ok: true, warning: 'too_long' } : undefined,
  ];
  return results.filter((result) => result !== undefined);
}

describe.each(['1.2', '2004'] as const)('checkValue of %s, element by element', (standard) => {
  it.each(TABLES[standard].map((rule) => [rule.pattern, rule] as const))('%s', (pattern, rule) => {
    const name = concrete(pattern);
    expect(tries(rule).map((value) => set(standard, name, value))).toEqual(expectations(standard, rule));
  });
});

describe('checkValue of keywords and empty texts', () => {
  it('refuses keywords', () => {
    expect(set('1.2', 'cmi.core._children', 'x')).toEqual({ ok: false, error: 402 });
    expect(set('2004', 'cmi.interactions._count', '1')).toEqual({ ok: false, error: 404 });
  });

  it('lets a score of 1.2 be emptied, and no real number of 2004', () => {
    expect(set('1.2', 'cmi.core.score.raw', '')).toEqual({ ok: true });
    expect(set('2004', 'cmi.score.raw', '')).toEqual({ ok: false, error: 406 });
  });

  it('refuses "not attempted" of a 1.2 SCO that runs', () => {
    expect(set('1.2', 'cmi.core.lesson_status', 'not attempted')).toEqual({ ok: false, error: 405 });
  });
});

describe('checkValue with what is set so far', () => {
  const values = {
    'cmi.objectives.0.id': 'one',
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
    'adl.data.0.id': 'store',
  };

  it.each([
    ['cmi.objectives.1.id', 'two', 0],
    ['cmi.objectives.1.id', 'one', 351],
    ['cmi.objectives.2.id', 'three', 351],
    ['cmi.objectives.0.id', 'one', 0],
    ['cmi.objectives.0.id', 'other', 351],
    ['cmi.objectives.1.score.raw', '1', 408],
    ['cmi.interactions.1.type', 'choice', 408],
    ['cmi.interactions.2.type', 'choice', 351],
    ['cmi.interactions.0.learner_response', 'c[,]a', 0],
    ['cmi.interactions.0.learner_response', 'a[,]a', 406],
    ['cmi.interactions.0.correct_responses.1.pattern', 'b[,]a', 351],
    ['cmi.interactions.0.correct_responses.1.pattern', 'b', 0],
    ['cmi.comments_from_learner.1.comment', 'hello', 351],
    ['adl.data.0.store', 'x', 0],
    ['adl.data.1.store', 'x', 351],
  ])('%s = %s: error %i', (name, value, error) => {
    expect(set('2004', name, value, { values })).toEqual(error === 0 ? { ok: true } : { ok: false, error });
  });

  it('wants rows to follow on in 1.2 too, but no id first', () => {
    expect(set('1.2', 'cmi.interactions.0.type', 'choice', { values: {} })).toEqual({ ok: true });
    expect(set('1.2', 'cmi.interactions.1.type', 'choice', { values: {} })).toEqual({ ok: false, error: 201 });
  });

  it('refuses a store that is mapped for reading only', () => {
    const readOnly = new Set(['adl.data.0.store']);
    expect(set('2004', 'adl.data.0.store', 'x', { values, readOnly })).toEqual({ ok: false, error: 404 });
  });

  it('refuses a list without end', () => {
    const many = { 'cmi.objectives.999.id': 'last' };
    expect(set('2004', 'cmi.objectives.1000.id', 'more', { values: many })).toEqual({ ok: false, error: 351 });
  });
});

describe('responses and patterns of 2004', () => {
  const judge = (type: string, leaf: string, value: string): boolean =>
    set('2004', `cmi.interactions.0.${leaf}`, value, {
      values: { 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type },
    }).ok;

  it.each([
    ['true-false', 'true', true],
    ['true-false', 't', false],
    ['choice', '', true],
    ['choice', '[,]', false],
    ['likert', 'agree', true],
    ['sequencing', 'a[,]a', true],
    ['matching', 'a[.]1[,]b[.]2', true],
    ['matching', 'a[,]b', false],
    ['performance', 'step[.]', true],
    ['performance', 'step', false],
    ['numeric', '-3.5', true],
    ['numeric', '1[:]2', false],
    ['fill-in', '{lang=el}\u03bd\u03b1\u03b9[,]no', true],
    ['long-fill-in', '{lang=klingon}Hab', false],
    ['other', '{}[,]', true],
  ])('response %s "%s": %s', (type, value, isFine) => {
    expect(judge(type, 'learner_response', value)).toBe(isFine);
  });

  it.each([
    ['numeric', '1[:]2', true],
    ['numeric', '[:]2', true],
    ['numeric', '2[:]1', false],
    ['fill-in', '{case_matters=true}{order_matters=false}{lang=en}a[,]b', true],
    ['fill-in', '{case_matters=perhaps}a', false],
    ['performance', '{order_matters=false}a[.]1[:]2[,][.]x', true],
    ['performance', '{order_matters=no}a[.]1', false],
    ['long-fill-in', '{case_matters=false}any text', true],
  ])('pattern %s "%s": %s', (type, value, isFine) => {
    expect(judge(type, 'correct_responses.0.pattern', value)).toBe(isFine);
  });
});

it('throws for no value', () => {
  const names = (['1.2', '2004'] as const).flatMap((standard) =>
    TABLES[standard].map((rule) => [standard, concrete(rule.pattern)] as const),
  );
  const types = ['choice', 'fill-in', 'matching', 'performance', 'numeric', 'nonsense'];
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('{', '}', '[,]', '[.]', '[:]', 'lang=', '1') }));
  fc.assert(
    fc.property(fc.constantFrom(...names), text, fc.constantFrom(...types), ([standard, name], value, type) => {
      const values = { 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type, 'adl.data.0.id': 's' };
      expect(typeof set(standard, name, value, { values }).ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});
