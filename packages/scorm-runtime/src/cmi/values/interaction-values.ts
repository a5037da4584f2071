import { isShortIdentifier } from './identifiers.js';
import { type Judgement, judgeText, worstOf } from './judgement.js';
import { isLocalised, splitLocalised } from './localised-string.js';
import { parseReal } from './numbers.js';

/** What 2004 parts a response or a correct-response pattern with. */
const ITEM = '[,]';
const PAIR = '[.]';
const RANGE = '[:]';

const SETTING = /^\{(case_matters|order_matters)=([^}]*)\}/;

/** How many parts of a response a system must keep, by type of interaction. */
const ROOM = { choice: 36, 'fill-in': 10, matching: 36, performance: 250, sequencing: 36 } as const;

type Checker = (value: string, role: 'response' | 'pattern') => Judgement;

function judgeParts(value: string, room: number, judge: (part: string) => Judgement): Judgement {
  const parts = value.split(ITEM);
  return worstOf([parts.length > room ? 'too_long' : 'fine', ...parts.map(judge)]);
}

const shortIdentifier = (text: string): Judgement => judgeText(isShortIdentifier(text), text, 250);

/** Takes `{case_matters=…}` and `{order_matters=…}` off the beginning; null when one is neither true nor false. */
function withoutSettings(value: string, allowed: readonly string[]): string | null {
  let rest = value;
  for (let setting = SETTING.exec(rest); setting; setting = SETTING.exec(rest)) {
    if (!allowed.includes(setting[1] ?? '')) return rest;
    if (setting[2] !== 'true' && setting[2] !== 'false') return null;
    rest = rest.slice(setting[0].length);
  }
  return rest;
}

const localised = (text: string, length: number): Judgement =>
  judgeText(isLocalised(text), splitLocalised(text).text, length);

/** Names are a set: one twice is wrong. Nothing chosen is an answer and may be the right one. */
const choice: Checker = (value) => {
  if (value === '') return 'fine';
  const parts = value.split(ITEM);
  return new Set(parts).size < parts.length ? 'type_mismatch' : judgeParts(value, ROOM.choice, shortIdentifier);
};

const fillIn: Checker = (value, role) => {
  const rest = role === 'pattern' ? withoutSettings(value, ['case_matters', 'order_matters']) : value;
  return rest === null ? 'type_mismatch' : judgeParts(rest, ROOM['fill-in'], (part) => localised(part, 250));
};

const longFillIn: Checker = (value, role) => {
  const rest = role === 'pattern' ? withoutSettings(value, ['case_matters']) : value;
  return rest === null ? 'type_mismatch' : localised(rest, 4000);
};

const matching: Checker = (value) =>
  judgeParts(value, ROOM.matching, (part) => {
    const sides = part.split(PAIR);
    return sides.length === 2 ? worstOf(sides.map(shortIdentifier)) : 'type_mismatch';
  });

const performance: Checker = (value, role) => {
  const rest = role === 'pattern' ? withoutSettings(value, ['order_matters']) : value;
  if (rest === null) return 'type_mismatch';
  return judgeParts(rest, ROOM.performance, (part) => {
    const [step = '', answer, ...more] = part.split(PAIR);
    if (answer === undefined || more.length > 0 || (step === '' && answer === '')) return 'type_mismatch';
    return worstOf([step === '' ? 'fine' : shortIdentifier(step), judgeText(true, answer, 250)]);
  });
};

const numeric: Checker = (value, role) => {
  const ends = role === 'pattern' ? value.split(RANGE) : [value];
  const numbers = ends.map((end) => (end === '' && ends.length === 2 ? null : (parseReal(end) ?? Number.NaN)));
  if (ends.length > 2 || numbers.some((number) => Number.isNaN(number))) return 'type_mismatch';
  const [from, to] = numbers;
  return from != null && to != null && from > to ? 'type_mismatch' : 'fine';
};

const CHECKERS: ReadonlyMap<string, Checker> = new Map<string, Checker>([
  ['true-false', (value) => (value === 'true' || value === 'false' ? 'fine' : 'type_mismatch')],
  ['choice', choice],
  ['fill-in', fillIn],
  ['long-fill-in', longFillIn],
  ['likert', shortIdentifier],
  ['matching', matching],
  ['performance', performance],
  ['sequencing', (value) => judgeParts(value, ROOM.sequencing, shortIdentifier)],
  ['numeric', numeric],
  ['other', (value) => judgeText(true, value, 4000)],
]);

/** Judges a learner's response or a correct-response pattern of 2004 by the type of its interaction. */
export function judgeInteractionValue(type: string, value: string, role: 'response' | 'pattern'): Judgement {
  return CHECKERS.get(type)?.(value, role) ?? judgeText(true, value, 4000);
}

/** Interactions of these types take one pattern only. */
export const SINGLE_PATTERN_TYPES: ReadonlySet<string> = new Set(['true-false', 'numeric', 'likert', 'other']);

/** Whether two patterns of one interaction say the same, where the standard wants each to be another. */
export function isSamePattern(type: string, first: string, second: string): boolean {
  if (type === 'sequencing') return first === second;
  if (type !== 'choice') return false;
  return first.split(ITEM).toSorted().join(ITEM) === second.split(ITEM).toSorted().join(ITEM);
}
