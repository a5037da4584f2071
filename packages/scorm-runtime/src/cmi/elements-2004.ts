import type { CollectionRule, ElementRule, ValueType } from './element.js';

const text = (length: number): ValueType => ({ kind: 'string', length });
const localised = (length: number): ValueType => ({ kind: 'localised', length });
const words = (...allowed: string[]): ValueType => ({ kind: 'vocabulary', words: allowed });

const LONG_IDENTIFIER: ValueType = { kind: 'identifier', length: 4000 };
const REAL: ValueType = { kind: 'real' };
const SCALED: ValueType = { kind: 'real', from: -1, to: 1 };
const PORTION: ValueType = { kind: 'real', from: 0, to: 1 };
const NOT_NEGATIVE: ValueType = { kind: 'real', from: 0 };
const DURATION: ValueType = { kind: 'duration' };
const INSTANT: ValueType = { kind: 'instant' };
const COMPLETION = words('completed', 'incomplete', 'not attempted', 'unknown');
const SUCCESS = words('passed', 'failed', 'unknown');
const VALIDITY = words('true', 'false', 'unknown');
const TIME_LIMIT_ACTION = words('exit,message', 'continue,message', 'exit,no message', 'continue,no message');
const INTERACTION_TYPE = words(
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'likert',
  'matching',
  'performance',
  'sequencing',
  'numeric',
  'other',
);

/** The lists of SCORM 2004 4th edition (RTE chapter 4, SN 5.6). */
export const COLLECTIONS_2004: readonly CollectionRule[] = [
  { pattern: 'cmi.comments_from_learner', rows: 250 },
  { pattern: 'cmi.comments_from_lms', rows: 100 },
  { pattern: 'cmi.objectives', rows: 100 },
  { pattern: 'cmi.interactions', rows: 250 },
  { pattern: 'cmi.interactions.n.objectives', rows: 10 },
  { pattern: 'cmi.interactions.n.correct_responses', rows: 10 },
  { pattern: 'adl.data', rows: 10 },
];

/**
 * The data model of SCORM 2004 4th edition, without its keywords. Within a row the order is the order in which a SCO
 * may set the elements: an id before the rest, an interaction's type before what depends on it.
 */
export const ELEMENTS_2004: readonly ElementRule[] = [
  { pattern: 'cmi.comments_from_learner.n.comment', type: localised(4000), access: 'read-write' },
  { pattern: 'cmi.comments_from_learner.n.location', type: text(250), access: 'read-write' },
  { pattern: 'cmi.comments_from_learner.n.timestamp', type: INSTANT, access: 'read-write' },
  { pattern: 'cmi.comments_from_lms.n.comment', type: localised(4000), access: 'read-only' },
  { pattern: 'cmi.comments_from_lms.n.location', type: text(250), access: 'read-only' },
  { pattern: 'cmi.comments_from_lms.n.timestamp', type: INSTANT, access: 'read-only' },
  { pattern: 'cmi.completion_status', type: COMPLETION, access: 'read-write', default: 'unknown' },
  { pattern: 'cmi.completion_threshold', type: PORTION, access: 'read-only' },
  { pattern: 'cmi.credit', type: words('credit', 'no-credit'), access: 'read-only', default: 'credit' },
  { pattern: 'cmi.entry', type: words('ab-initio', 'resume', ''), access: 'read-only', default: 'ab-initio' },
  { pattern: 'cmi.exit', type: words('time-out', 'suspend', 'logout', 'normal', ''), access: 'write-only' },
  { pattern: 'cmi.interactions.n.id', type: LONG_IDENTIFIER, access: 'read-write' },
  { pattern: 'cmi.interactions.n.type', type: INTERACTION_TYPE, access: 'read-write' },
  { pattern: 'cmi.interactions.n.objectives.m.id', type: LONG_IDENTIFIER, access: 'read-write' },
  { pattern: 'cmi.interactions.n.timestamp', type: INSTANT, access: 'read-write' },
  {
    pattern: 'cmi.interactions.n.correct_responses.m.pattern',
    type: { kind: 'pattern' },
    access: 'read-write',
  },
  { pattern: 'cmi.interactions.n.weighting', type: REAL, access: 'read-write' },
  { pattern: 'cmi.interactions.n.learner_response', type: { kind: 'response' }, access: 'read-write' },
  {
    pattern: 'cmi.interactions.n.result',
    type: { kind: 'result', words: ['correct', 'incorrect', 'unanticipated', 'neutral'] },
    access: 'read-write',
  },
  { pattern: 'cmi.interactions.n.latency', type: DURATION, access: 'read-write' },
  { pattern: 'cmi.interactions.n.description', type: localised(250), access: 'read-write' },
  { pattern: 'cmi.launch_data', type: text(4000), access: 'read-only' },
  { pattern: 'cmi.learner_id', type: LONG_IDENTIFIER, access: 'read-only' },
  { pattern: 'cmi.learner_name', type: localised(250), access: 'read-only' },
  { pattern: 'cmi.learner_preference.audio_level', type: NOT_NEGATIVE, access: 'read-write', default: '1' },
  {
    pattern: 'cmi.learner_preference.language',
    type: { kind: 'language', length: 250 },
    access: 'read-write',
    default: '',
  },
  { pattern: 'cmi.learner_preference.delivery_speed', type: NOT_NEGATIVE, access: 'read-write', default: '1' },
  {
    pattern: 'cmi.learner_preference.audio_captioning',
    type: words('-1', '0', '1'),
    access: 'read-write',
    default: '0',
  },
  { pattern: 'cmi.location', type: text(1000), access: 'read-write' },
  { pattern: 'cmi.max_time_allowed', type: DURATION, access: 'read-only' },
  { pattern: 'cmi.mode', type: words('browse', 'normal', 'review'), access: 'read-only', default: 'normal' },
  { pattern: 'cmi.objectives.n.id', type: LONG_IDENTIFIER, access: 'read-write' },
  { pattern: 'cmi.objectives.n.score.scaled', type: SCALED, access: 'read-write' },
  { pattern: 'cmi.objectives.n.score.raw', type: REAL, access: 'read-write' },
  { pattern: 'cmi.objectives.n.score.min', type: REAL, access: 'read-write' },
  { pattern: 'cmi.objectives.n.score.max', type: REAL, access: 'read-write' },
  { pattern: 'cmi.objectives.n.success_status', type: SUCCESS, access: 'read-write', default: 'unknown' },
  { pattern: 'cmi.objectives.n.completion_status', type: COMPLETION, access: 'read-write', default: 'unknown' },
  { pattern: 'cmi.objectives.n.progress_measure', type: PORTION, access: 'read-write' },
  { pattern: 'cmi.objectives.n.description', type: localised(250), access: 'read-write' },
  { pattern: 'cmi.progress_measure', type: PORTION, access: 'read-write' },
  { pattern: 'cmi.scaled_passing_score', type: SCALED, access: 'read-only' },
  { pattern: 'cmi.score.scaled', type: SCALED, access: 'read-write' },
  { pattern: 'cmi.score.raw', type: REAL, access: 'read-write' },
  { pattern: 'cmi.score.min', type: REAL, access: 'read-write' },
  { pattern: 'cmi.score.max', type: REAL, access: 'read-write' },
  { pattern: 'cmi.session_time', type: DURATION, access: 'write-only' },
  { pattern: 'cmi.success_status', type: SUCCESS, access: 'read-write', default: 'unknown' },
  { pattern: 'cmi.suspend_data', type: text(64_000), access: 'read-write' },
  {
    pattern: 'cmi.time_limit_action',
    type: TIME_LIMIT_ACTION,
    access: 'read-only',
    default: 'continue,no message',
  },
  { pattern: 'cmi.total_time', type: DURATION, access: 'read-only', default: 'PT0H0M0S' },
  { pattern: 'adl.nav.request', type: { kind: 'navigation_request' }, access: 'read-write', default: '_none_' },
  { pattern: 'adl.nav.request_valid.continue', type: VALIDITY, access: 'read-only', default: 'unknown' },
  { pattern: 'adl.nav.request_valid.previous', type: VALIDITY, access: 'read-only', default: 'unknown' },
  { pattern: 'adl.nav.request_valid.choice.{target}', type: VALIDITY, access: 'read-only', default: 'unknown' },
  { pattern: 'adl.nav.request_valid.jump.{target}', type: VALIDITY, access: 'read-only', default: 'unknown' },
  { pattern: 'adl.data.n.id', type: LONG_IDENTIFIER, access: 'read-only' },
  { pattern: 'adl.data.n.store', type: text(64_000), access: 'read-write' },
];
