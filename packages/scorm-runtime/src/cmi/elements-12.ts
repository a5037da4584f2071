import type { CollectionRule, ElementRule, ValueType } from './element.js';

const text = (length: number): ValueType => ({ kind: 'string', length });
const words = (...allowed: string[]): ValueType => ({ kind: 'vocabulary', words: allowed });

const IDENTIFIER: ValueType = { kind: 'identifier', length: 255 };
const SCORE: ValueType = { kind: 'decimal', from: 0, to: 100, mayBeEmpty: true };
const TIMESPAN: ValueType = { kind: 'timespan' };
const STATUS_WORDS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const OBJECTIVE_STATUS = words(...STATUS_WORDS, 'not attempted');
const INTERACTION_TYPE = words(
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
);

/** The lists of SCORM 1.2 (RTE 3.4.4). */
export const COLLECTIONS_1_2: readonly CollectionRule[] = [
  { pattern: 'cmi.objectives', rows: 100 },
  { pattern: 'cmi.interactions', rows: 250 },
  { pattern: 'cmi.interactions.n.objectives', rows: 10 },
  { pattern: 'cmi.interactions.n.correct_responses', rows: 10 },
];

/**
 * The data model of SCORM 1.2 (RTE 3.4.4), without its keywords. Within a row the order is the order in which a SCO
 * may set the elements.
 */
export const ELEMENTS_1_2: readonly ElementRule[] = [
  { pattern: 'cmi.core.student_id', type: IDENTIFIER, access: 'read-only' },
  { pattern: 'cmi.core.student_name', type: text(255), access: 'read-only' },
  { pattern: 'cmi.core.lesson_location', type: text(255), access: 'read-write', default: '' },
  { pattern: 'cmi.core.credit', type: words('credit', 'no-credit'), access: 'read-only', default: 'credit' },
  // "not attempted" is the system's word: a SCO that runs has been attempted.
  { pattern: 'cmi.core.lesson_status', type: words(...STATUS_WORDS), access: 'read-write', default: 'not attempted' },
  { pattern: 'cmi.core.entry', type: words('ab-initio', 'resume', ''), access: 'read-only', default: 'ab-initio' },
  { pattern: 'cmi.core.score.raw', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.core.score.max', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.core.score.min', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.core.total_time', type: TIMESPAN, access: 'read-only', default: '0000:00:00.00' },
  {
    pattern: 'cmi.core.lesson_mode',
    type: words('browse', 'normal', 'review'),
    access: 'read-only',
    default: 'normal',
  },
  { pattern: 'cmi.core.exit', type: words('time-out', 'suspend', 'logout', ''), access: 'write-only' },
  { pattern: 'cmi.core.session_time', type: TIMESPAN, access: 'write-only' },
  { pattern: 'cmi.suspend_data', type: text(4096), access: 'read-write', default: '' },
  { pattern: 'cmi.launch_data', type: text(4096), access: 'read-only', default: '' },
  { pattern: 'cmi.comments', type: text(4096), access: 'read-write', default: '' },
  { pattern: 'cmi.comments_from_lms', type: text(4096), access: 'read-only', default: '' },
  { pattern: 'cmi.objectives.n.id', type: IDENTIFIER, access: 'read-write', default: '' },
  { pattern: 'cmi.objectives.n.score.raw', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.objectives.n.score.max', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.objectives.n.score.min', type: SCORE, access: 'read-write', default: '' },
  { pattern: 'cmi.objectives.n.status', type: OBJECTIVE_STATUS, access: 'read-write', default: '' },
  { pattern: 'cmi.student_data.mastery_score', type: SCORE, access: 'read-only', default: '' },
  { pattern: 'cmi.student_data.max_time_allowed', type: TIMESPAN, access: 'read-only', default: '' },
  {
    pattern: 'cmi.student_data.time_limit_action',
    type: words('exit,message', 'exit,no message', 'continue,message', 'continue,no message', ''),
    access: 'read-only',
    default: '',
  },
  {
    pattern: 'cmi.student_preference.audio',
    type: { kind: 'integer', from: -1, to: 100 },
    access: 'read-write',
    default: '0',
  },
  { pattern: 'cmi.student_preference.language', type: text(255), access: 'read-write', default: '' },
  {
    pattern: 'cmi.student_preference.speed',
    type: { kind: 'integer', from: -100, to: 100 },
    access: 'read-write',
    default: '0',
  },
  {
    pattern: 'cmi.student_preference.text',
    type: { kind: 'integer', from: -1, to: 1 },
    access: 'read-write',
    default: '0',
  },
  { pattern: 'cmi.interactions.n.id', type: IDENTIFIER, access: 'write-only' },
  { pattern: 'cmi.interactions.n.objectives.m.id', type: IDENTIFIER, access: 'write-only' },
  { pattern: 'cmi.interactions.n.time', type: { kind: 'clock_time' }, access: 'write-only' },
  { pattern: 'cmi.interactions.n.type', type: INTERACTION_TYPE, access: 'write-only' },
  // Authoring tools send whole sentences where 1.2 asks for one letter; refusing them would lose the answers.
  { pattern: 'cmi.interactions.n.correct_responses.m.pattern', type: text(255), access: 'write-only' },
  { pattern: 'cmi.interactions.n.weighting', type: { kind: 'decimal' }, access: 'write-only' },
  { pattern: 'cmi.interactions.n.student_response', type: text(255), access: 'write-only' },
  {
    pattern: 'cmi.interactions.n.result',
    type: { kind: 'result', words: ['correct', 'wrong', 'unanticipated', 'neutral'] },
    access: 'write-only',
  },
  { pattern: 'cmi.interactions.n.latency', type: TIMESPAN, access: 'write-only' },
];
