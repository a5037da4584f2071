import { inElementOrder } from './element-order.js';
import { findElement } from './find-element.js';
import { type CmiStandard, type CmiValues, valueOf } from './standard.js';
import { totalTimeOf } from './time-spent.js';
import { formatTime } from './values/times.js';

/** What the system tells the SCO at launch, whatever the SCO stored. */
export type Launch = {
  learnerId: string;
  /** As the standard wants it: family name, comma, given name. */
  learnerName: string;
  mode: 'normal' | 'review' | 'browse';
  credit: 'credit' | 'no-credit';
  launchData?: string;
  /** 1.2, 0 to 100. */
  masteryScore?: number;
  /** 2004, -1 to 1. */
  scaledPassingScore?: number;
  /** 2004, 0 to 1. */
  completionThreshold?: number;
  /** In the standard's own notation. */
  maxTimeAllowed?: string;
  timeLimitAction?: string;
  /** Values a fresh attempt begins with: objectives of the manifest, preferences of the learner. */
  initial?: CmiValues;
  /** Values that stand above what the attempt kept: shared stores, global objectives, comments of the trainer. */
  given?: CmiValues;
};

const NAMES = {
  '1.2': {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    totalTime: 'cmi.core.total_time',
    masteryScore: 'cmi.student_data.mastery_score',
    scaledPassingScore: null,
    completionThreshold: null,
    maxTimeAllowed: 'cmi.student_data.max_time_allowed',
    timeLimitAction: 'cmi.student_data.time_limit_action',
  },
  '2004': {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    totalTime: 'cmi.total_time',
    masteryScore: null,
    scaledPassingScore: 'cmi.scaled_passing_score',
    completionThreshold: 'cmi.completion_threshold',
    maxTimeAllowed: 'cmi.max_time_allowed',
    timeLimitAction: 'cmi.time_limit_action',
  },
} as const satisfies Record<CmiStandard, Record<string, string | null>>;

/** What belongs to a session and not to the attempt. */
const OF_THE_SESSION: ReadonlySet<string> = new Set([
  'cmi.core.exit',
  'cmi.core.session_time',
  'cmi.exit',
  'cmi.session_time',
  'adl.nav.request',
]);

/**
 * What the next launch of an attempt presents, element by element in the order in which a SCO could have set them; `values`
 * is what the attempt kept, empty for a new one. Bookmark and suspend data are kept whether or not the SCO asked for it: a
 * killed browser asks for nothing. The result, as an object, is the state the new session starts from.
 */
export function resumeValues(
  standard: CmiStandard,
  values: CmiValues,
  launch: Launch,
): (readonly [element: string, value: string])[] {
  const kept = Object.entries(values).filter(([name]) => isKept(standard, name));
  // A SCO may suspend without having stored anything; the attempt goes on all the same.
  const isNew = kept.length === 0 && valueOf(values, NAMES[standard].exit) !== 'suspend';
  const all = new Map([
    ...(isNew ? Object.entries(launch.initial ?? {}) : kept),
    ...launchValues(standard, values, launch, isNew ? 'ab-initio' : 'resume'),
    ...Object.entries(launch.given ?? {}),
  ]);
  return inElementOrder(standard, [...all.keys()]).map((name) => [name, all.get(name) ?? ''] as const);
}

function isKept(standard: CmiStandard, name: string): boolean {
  const element = findElement(standard, name);
  return element !== null && element.access !== 'read-only' && !OF_THE_SESSION.has(name);
}

function launchValues(standard: CmiStandard, values: CmiValues, launch: Launch, entry: string): [string, string][] {
  const names = NAMES[standard];
  const facts: [string | null, string | number | undefined][] = [
    [names.learnerId, launch.learnerId],
    [names.learnerName, launch.learnerName],
    [names.mode, launch.mode],
    [names.credit, launch.credit],
    [names.entry, launch.mode === 'review' ? '' : entry],
    [names.totalTime, formatTime(standard, totalTimeOf(standard, values))],
    ['cmi.launch_data', launch.launchData],
    [names.masteryScore, launch.masteryScore],
    [names.scaledPassingScore, launch.scaledPassingScore],
    [names.completionThreshold, launch.completionThreshold],
    [names.maxTimeAllowed, launch.maxTimeAllowed],
    [names.timeLimitAction, launch.timeLimitAction],
  ];
  return facts.flatMap(([name, value]) => (name === null || value === undefined ? [] : [[name, String(value)]]));
}
