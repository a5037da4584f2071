import { rowCount } from './rows.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';
import { completionOf, evaluateStatus, type Status, type StatusFacts, statusOf12, successOf } from './status.js';
import type { CommentSummary, InteractionSummary, ObjectiveSummary, Score, Summary } from './summary.js';
import { in2004Notation } from './values/interaction-notation.js';
import { splitLocalised } from './values/localised-string.js';
import { decimalText, parseReal } from './values/numbers.js';
import { parseTime } from './values/times.js';
import { sessionTimeOf, totalTimeOf } from './time-spent.js';

/** The elements that bear another name in each standard. */
const NAMES = {
  '1.2': {
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
    score: 'cmi.core.score',
    response: 'student_response',
    timestamp: 'time',
  },
  '2004': {
    exit: 'cmi.exit',
    location: 'cmi.location',
    score: 'cmi.score',
    response: 'learner_response',
    timestamp: 'timestamp',
  },
} as const satisfies Record<CmiStandard, Record<string, string>>;

/** The record of one SCO in one attempt; the same content packed as 1.2 and as 2004 gives the same. */
export function summarise(standard: CmiStandard, values: CmiValues, facts: StatusFacts): Summary {
  const names = NAMES[standard];
  return {
    ...evaluateStatus(standard, values, facts),
    score: scoreOf(standard, values, names.score),
    progressMeasure: decimalText(valueOf(values, 'cmi.progress_measure')),
    sessionTime: sessionTimeOf(standard, values),
    totalTime: totalTimeOf(standard, values),
    exit: valueOf(values, names.exit) ?? '',
    location: filled(valueOf(values, names.location)),
    objectives: rowsOf(standard, values, 'cmi.objectives').map((row) => objectiveOf(standard, values, row)),
    interactions: rowsOf(standard, values, 'cmi.interactions').map((row) => interactionOf(standard, values, row)),
    comments: commentsOf(standard, values),
  };
}

const filled = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** A text without the language it states. */
const plain = (value: string | undefined): string | null =>
  value === undefined ? null : filled(splitLocalised(value).text);

function rowsOf(standard: CmiStandard, values: CmiValues, list: string): string[] {
  return Array.from({ length: rowCount(standard, values, list) }, (_, row) => `${list}.${row}`);
}

function scoreOf(standard: CmiStandard, values: CmiValues, group: string): Score {
  const part = (name: string): string | null => decimalText(valueOf(values, `${group}.${name}`));
  const [raw, min, max] = [part('raw'), part('min'), part('max')];
  return { scaled: part('scaled') ?? scaledFrom(standard, raw, min, max), raw, min, max };
}

/** Where the SCO gave no scaled score: raw between min and max, and in 1.2 without both, of the 100 the standard means. */
function scaledFrom(standard: CmiStandard, raw: string | null, min: string | null, max: string | null): string | null {
  const [value, from, to] = [raw, min, max].map((text) => parseReal(text ?? ''));
  if (value == null) return null;
  const [least, most] = standard === '1.2' ? [from ?? 0, to ?? 100] : [from, to];
  if (least == null || most == null || most <= least || value < least || value > most) return null;
  return decimalText(String((value - least) / (most - least)));
}

function objectiveOf(standard: CmiStandard, values: CmiValues, row: string): ObjectiveSummary {
  const part = (name: string): string | undefined => valueOf(values, `${row}.${name}`);
  const status: Status =
    standard === '1.2'
      ? statusOf12(part('status'))
      : { completion: completionOf(part('completion_status')), success: successOf(part('success_status')) };
  return {
    id: filled(part('id')),
    ...status,
    score: scoreOf(standard, values, `${row}.score`),
    progressMeasure: decimalText(part('progress_measure')),
    description: plain(part('description')),
  };
}

function interactionOf(standard: CmiStandard, values: CmiValues, row: string): InteractionSummary {
  const names = NAMES[standard];
  const part = (name: string): string | undefined => valueOf(values, `${row}.${name}`);
  const type = filled(part('type'));
  const written = (value: string): string => (standard === '1.2' ? in2004Notation(type ?? '', value) : value);
  const response = part(names.response);
  const result = part('result');
  const inner = (list: string, leaf: string): string[] =>
    rowsOf(standard, values, `${row}.${list}`).map((innerRow) => valueOf(values, `${innerRow}.${leaf}`) ?? '');
  return {
    id: filled(part('id')),
    type,
    timestamp: filled(part(names.timestamp)),
    response: response === undefined ? null : written(response),
    correctResponses: inner('correct_responses', 'pattern').map(written),
    result: result === 'wrong' ? 'incorrect' : (decimalText(result) ?? filled(result)),
    weighting: decimalText(part('weighting')),
    latency: parseTime(standard, part('latency') ?? ''),
    description: plain(part('description')),
    objectives: inner('objectives', 'id'),
  };
}

function commentsOf(standard: CmiStandard, values: CmiValues): CommentSummary[] {
  if (standard === '1.2') {
    const text = filled(valueOf(values, 'cmi.comments'));
    return text === null ? [] : [{ text, location: null, timestamp: null }];
  }
  return rowsOf(standard, values, 'cmi.comments_from_learner').map((row) => ({
    text: plain(valueOf(values, `${row}.comment`)) ?? '',
    location: filled(valueOf(values, `${row}.location`)),
    timestamp: filled(valueOf(values, `${row}.timestamp`)),
  }));
}
