import { parseTime } from '../src/cmi.js';
import type { ConformanceCommand } from './conformance-case.js';

/** What the system answered: the method's result and GetLastError after it. */
export type ConformanceAnswer = { value: string; error: string };

const LOCALISED = /(?:\.description|\.comment|\.learner_name)$/;
const DURATIONS = /\.(?:total_time|latency|max_time_allowed)$/;
const INSTANTS = /\.timestamp$/;
const REALS =
  /\.(?:scaled|raw|min|max|progress_measure|completion_threshold|scaled_passing_score|weighting|audio_level|delivery_speed)$/;
/** The settings of a pattern stand at its beginning, before or behind its language. */
const LEADING_SETTINGS = /^(?:\{(?:order_matters|case_matters|lang)=[^}]*\})+/;
const INTERACTION_VALUES = /\.(?:pattern|learner_response)$/;

/** Whether an answer is what the suite expects (the rules "When does a returned value agree" of the conformance data). */
export function agrees(command: ConformanceCommand, answer: ConformanceAnswer, learnerId: string): boolean {
  const { method, argument } = command;
  if (method === 'GetErrorString' || method === 'GetDiagnostic') return isErrorTextExpected(command, answer);
  if (method !== 'GetValue') return answer.value === command.expected && answer.error === command.error;
  if (/\.request_valid\.(?:choice|jump)/.test(argument)) return isValidity(answer.value);
  if (/comments_from_lms(?!\._children)/.test(argument)) {
    return (argument === 'cmi.comments_from_lms' ? ['401'] : ['0', '301', '403']).includes(answer.error);
  }
  if (answer.error !== command.error) return false;
  if (argument.endsWith('learner_name')) return true;
  if (argument.endsWith('learner_id')) return answer.value === learnerId;
  if (argument.includes('.request_valid.')) return isValidity(answer.value);
  const row = /&([^&]*)&.*\.id$/.exec(argument);
  if (row && command.expected === '') return answer.value === row[1];
  return isSameValue(command, answer.value);
}

const isValidity = (value: string): boolean => ['true', 'false', 'unknown'].includes(value);

function isErrorTextExpected(command: ConformanceCommand, answer: ConformanceAnswer): boolean {
  if (answer.error !== command.error) return false;
  if (command.method === 'GetDiagnostic') return answer.value.length < 255;
  if (command.expected.startsWith('A characterstring value less')) return answer.value.length < 255;
  return answer.value === (command.expected.startsWith('An empty') ? '' : command.expected);
}

function isSameValue({ argument, expected, interactionType }: ConformanceCommand, value: string): boolean {
  if (value === expected) return true;
  if (argument.endsWith('._children')) return nameSet(value) === nameSet(expected);
  if (DURATIONS.test(argument)) return parseTime('2004', value) === parseTime('2004', expected);
  if (INSTANTS.test(argument)) return wholeSeconds(value) === wholeSeconds(expected);
  if (REALS.test(argument) || argument.endsWith('.result')) return isSameNumber(value, expected);
  if (LOCALISED.test(argument)) return localisedKey(value) === localisedKey(expected);
  if (INTERACTION_VALUES.test(argument))
    return patternKey(value, interactionType) === patternKey(expected, interactionType);
  return false;
}

const nameSet = (names: string): string =>
  names
    .split(',')
    .map((name) => name.trim())
    .toSorted()
    .join(',');

const wholeSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

function isSameNumber(value: string, expected: string): boolean {
  return value !== '' && expected !== '' && Math.abs(Number(value) - Number(expected)) < 1e-6;
}

function localisedKey(value: string): string {
  const stated = /^\{lang=([^}]*)\}/.exec(value);
  const language = (stated?.[1] ?? 'en').split('-', 1)[0]?.toLowerCase();
  return `${language} ${value.slice(stated?.[0].length ?? 0)}`;
}

/** Brings a pattern or response into a form in which equal ones are equal. */
function patternKey(value: string, type = ''): string {
  const isOrdered = !value.includes('{order_matters=false}');
  const isCased = value.includes('{case_matters=true}');
  const bare = value.replace(LEADING_SETTINGS, (settings) => settings.replace(/\{(?:order|case)_matters=[^}]*\}/g, ''));
  const parts = bare.split('[,]').map((part) => {
    if (type.endsWith('fill-in')) return isCased ? localisedKey(part) : localisedKey(part).toLowerCase();
    return type === 'numeric' ? part.split('[:]').map(Number).join('[:]') : part;
  });
  const isSet = type === 'choice' || type === 'matching' || !isOrdered;
  return JSON.stringify([isOrdered, isSet ? parts.toSorted() : parts]);
}
