import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkValue } from './check-value.js';
import { applyDelta, deltaBetween } from './delta.js';
import { findElement } from './find-element.js';
import type { CmiStandard, CmiValues } from './standard.js';

type Call = readonly [name: string, value: string];

const CALLS: Record<CmiStandard, fc.Arbitrary<Call>> = {
  '1.2': fc.oneof(
    fc.tuple(fc.constantFrom('cmi.comments', 'cmi.suspend_data', 'cmi.core.lesson_location'), fc.string()),
    fc.tuple(fc.constant('cmi.core.lesson_status'), fc.constantFrom('passed', 'failed', 'incomplete')),
    fc.tuple(row('cmi.interactions', 'student_response', 'id'), fc.string({ minLength: 1 })),
    fc.tuple(row('cmi.objectives', 'score.raw'), fc.nat(100).map(String)),
  ),
  '2004': fc.oneof(
    fc.tuple(fc.constantFrom('cmi.location', 'cmi.suspend_data'), fc.string()),
    fc.tuple(row('cmi.interactions', 'id'), fc.constantFrom('a', 'b')),
    fc.tuple(row('cmi.interactions', 'type'), fc.constantFrom('choice', 'numeric', 'true-false', 'fill-in')),
    fc.tuple(row('cmi.interactions', 'learner_response'), fc.constantFrom('true', '1', 'a[,]b')),
    fc.tuple(row('cmi.interactions.0.correct_responses', 'pattern'), fc.constantFrom('true', 'a', 'b', 'a[,]b')),
    fc.tuple(row('cmi.interactions.1.objectives', 'id'), fc.constantFrom('o1', 'o2', 'o3')),
    fc.tuple(row('cmi.objectives', 'id'), fc.constantFrom('o1', 'o2', 'o3')),
    fc.tuple(row('cmi.objectives', 'score.scaled'), fc.constantFrom('0', '1', '-0.5')),
  ),
};

function row(list: string, ...leaves: string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(3), fc.constantFrom(...leaves)).map(([at, leaf]) => `${list}.${at}.${leaf}`);
}

/** The state after the calls that the standard lets through, one by one, as the page makes them. */
function afterCalls(standard: CmiStandard, start: CmiValues, calls: readonly Call[]): CmiValues {
  const values: Record<string, string> = { ...start };
  for (const [name, value] of calls) {
    const element = findElement(standard, name);
    if (!element || !checkValue(standard, element, value, { values }).ok) continue;
    values[name] = name === 'cmi.comments' ? (values[name] ?? '') + value : value;
  }
  return values;
}

describe('deltas', () => {
  it.each(['1.2', '2004'] as const)('%s: the delta between two states leads from the one to the other', (standard) => {
    const calls = fc.array(CALLS[standard], { maxLength: 60 });
    fc.assert(
      fc.property(calls, calls, (first, second) => {
        const before = afterCalls(standard, {}, first);
        const after = afterCalls(standard, before, second);
        const applied = applyDelta(standard, before, deltaBetween(standard, before, after));
        expect(applied.refused).toEqual([]);
        expect(applied.values).toEqual(after);
        expect(applyDelta(standard, {}, deltaBetween(standard, {}, after)).values).toEqual(after);
        expect(deltaBetween(standard, after, after).set).toEqual({});
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the elements, and leaves the state given alone', () => {
    const before = Object.freeze({ 'cmi.location': '1' });
    const set = Object.fromEntries([
      ['cmi.objectives.10.id', 'k'],
      ['cmi.objectives.0.score.raw', '5'],
      ...Array.from({ length: 10 }, (_, at) => [`cmi.objectives.${9 - at}.id`, `o${at}`] as const),
    ]);
    const applied = applyDelta('2004', before, { set });
    expect(applied.refused).toEqual([]);
    expect(applied.values).toEqual({ ...before, ...set });
    expect(before).toEqual({ 'cmi.location': '1' });
  });

  it('lets the comments of 1.2 only grow, once for each thing said', () => {
    const after = (known: string, sent: string): CmiValues =>
      applyDelta('1.2', { 'cmi.comments': known }, { set: { 'cmi.comments': sent } }).values;
    expect(after('one ', 'one two')).toEqual({ 'cmi.comments': 'one two' });
    expect(after('one two', 'one two')).toEqual({ 'cmi.comments': 'one two' });
    expect(after('one two', 'one ')).toEqual({ 'cmi.comments': 'one two' });
    expect(after('one ', 'two')).toEqual({ 'cmi.comments': 'one two' });
  });

  it('may overlap: a commit whose answer was lost, and the next one on top of it', () => {
    const states = ['a', 'ab', 'abc'].map((text) => ({ 'cmi.comments': text, 'cmi.suspend_data': text }));
    const [acknowledged = {}, lost = {}, last = {}] = states;
    const applied = applyDelta('1.2', lost, deltaBetween('1.2', acknowledged, last));
    expect(applied).toEqual({ values: last, refused: [], tooLong: [] });
  });

  it('lists what it refuses, and takes the rest', () => {
    const set = JSON.parse(
      '{"cmi":"x","__proto__":"x","cmi.learner_id":"me","cmi.score.scaled":"2","cmi.objectives.3.id":"o","cmi.location":"p"}',
    );
    const applied = applyDelta('2004', {}, { set });
    expect(applied.values).toEqual({ 'cmi.location': 'p' });
    expect(
      applied.refused.toSorted((one, two) => one.error - two.error || one.element.localeCompare(two.element)),
    ).toEqual([
      { element: 'cmi.objectives.3.id', error: 351 },
      { element: '__proto__', error: 401 },
      { element: 'cmi', error: 401 },
      { element: 'cmi.learner_id', error: 404 },
      { element: 'cmi.score.scaled', error: 407 },
    ]);
  });

  it('keeps what is too long, whole, and says so', () => {
    const long = '\u03c3'.repeat(70_000);
    const applied = applyDelta('2004', {}, { set: { 'cmi.suspend_data': long } });
    expect(applied).toEqual({ values: { 'cmi.suspend_data': long }, refused: [], tooLong: ['cmi.suspend_data'] });
  });

  it('does not send what only the system may set', () => {
    expect(deltaBetween('2004', {}, { 'cmi.learner_id': 'me', 'cmi.location': 'p', cmi: 'x' }).set).toEqual({
      'cmi.location': 'p',
    });
  });

  it('throws for no delta', () => {
    const names = fc.oneof(fc.string(), row('cmi.interactions', 'id', 'type', 'nothing'), fc.constant('__proto__'));
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), fc.constantFrom('1.2', '2004'), (set, standard) => {
        const applied = applyDelta(standard, {}, { set });
        expect(Object.keys(applied.values).length + applied.refused.length).toBe(Object.keys(set).length);
      }),
    );
  });
});
