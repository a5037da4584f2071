import type { ValueType } from './element.js';
import { isIdentifier } from './values/identifiers.js';
import { judgeInteractionValue } from './values/interaction-values.js';
import { type Judgement, judgeText } from './values/judgement.js';
import { isLanguageTag } from './values/languages.js';
import { isLocalised, splitLocalised } from './values/localised-string.js';
import { parseInteger, parseReal } from './values/numbers.js';
import { isClockTime, isInstant, parseTime } from './values/times.js';

const NAVIGATION_WORDS = new Set(['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll']);
const NAVIGATION_TARGET = /^\{target=[^{}]+\}(?:choice|jump)$/s;

const matches = (isWellFormed: boolean): Judgement => (isWellFormed ? 'fine' : 'type_mismatch');

function judgeNumber(value: number | null, from = -Infinity, to = Infinity): Judgement {
  if (value === null) return 'type_mismatch';
  return value < from || value > to ? 'out_of_range' : 'fine';
}

/** Judges a value by its type alone; `interactionType` is the type of the interaction that a response belongs to. */
export function judgeValue(type: ValueType, value: string, interactionType = ''): Judgement {
  switch (type.kind) {
    case 'string':
      return judgeText(true, value, type.length);
    case 'localised':
      return judgeText(isLocalised(value), splitLocalised(value).text, type.length);
    case 'identifier':
      return judgeText(isIdentifier(value), value, type.length);
    case 'vocabulary':
      return matches(type.words.includes(value));
    case 'real':
      return judgeNumber(parseReal(value), type.from, type.to);
    case 'decimal':
      return type.mayBeEmpty && value === '' ? 'fine' : judgeNumber(parseReal(value), type.from, type.to);
    case 'integer':
      return judgeNumber(parseInteger(value), type.from, type.to);
    case 'timespan':
      return matches(parseTime('1.2', value) !== null);
    case 'duration':
      return matches(parseTime('2004', value) !== null);
    case 'clock_time':
      return matches(isClockTime(value));
    case 'instant':
      return matches(isInstant(value));
    case 'language':
      return judgeText(value === '' || isLanguageTag(value), value, type.length);
    case 'navigation_request':
      return matches(value === '_none_' || NAVIGATION_WORDS.has(value) || NAVIGATION_TARGET.test(value));
    case 'result':
      return matches(type.words.includes(value) || parseReal(value) !== null);
    case 'response':
    case 'pattern':
      return judgeInteractionValue(interactionType, value, type.kind);
    case 'keyword':
      return 'type_mismatch';
  }
}
