import { rowCount } from '../cmi/rows.js';
import { type CmiStandard, type CmiValues, valueOf } from '../cmi/standard.js';
import { completionOf, statusOf12, type StatusFacts, successOf } from '../cmi/status.js';
import { summarise } from '../cmi/summarise.js';
import { parseReal } from '../cmi/values/numbers.js';
import { totalTimeOf } from '../cmi/time-spent.js';
import type { KnownObjective } from './state.js';

/** What content states of an objective; null where it states that it is unknown, left out where it states nothing. */
export type StatedFacts = Omit<KnownObjective, 'satisfied' | 'completed'> & {
  satisfied?: boolean | null;
  completed?: boolean | null;
};

/** What the content of an activity has stored so far, as far as sequencing cares. */
export type ActivityResult = {
  /** Of the activity itself, which is its primary objective. */
  stated: StatedFacts;
  objectives: { identifier: string; stated: StatedFacts }[];
  /** Hundredths of a second in this attempt. */
  totalTime: number;
  /** `cmi.exit` once the content has terminated; null as long as it goes on. */
  exit: string | null;
};

/** The result of an activity out of its elements. @param hasTerminated the content has ended its session */
export function activityResult(
  standard: CmiStandard,
  values: CmiValues,
  facts: StatusFacts,
  hasTerminated: boolean,
): ActivityResult {
  const exit = valueOf(values, standard === '1.2' ? 'cmi.core.exit' : 'cmi.exit') ?? '';
  return {
    stated: standard === '1.2' ? ofActivity12(values, facts) : of2004(values, 'cmi'),
    objectives: objectivesOf(standard, values),
    totalTime: totalTimeOf(standard, values),
    exit: hasTerminated ? exit : null,
  };
}

function objectivesOf(standard: CmiStandard, values: CmiValues): ActivityResult['objectives'] {
  return Array.from({ length: rowCount(standard, values, 'cmi.objectives') }, (_, row) => {
    const prefix = `cmi.objectives.${row}`;
    return {
      identifier: valueOf(values, `${prefix}.id`) ?? '',
      stated: standard === '1.2' ? ofObjective12(values, prefix) : of2004(values, prefix),
    };
  });
}

function of2004(values: CmiValues, prefix: string): StatedFacts {
  const completion = valueOf(values, `${prefix}.completion_status`);
  const success = valueOf(values, `${prefix}.success_status`);
  return {
    ...(completion !== undefined && { completed: completedBy(completionOf(completion)) }),
    ...(success !== undefined && { satisfied: satisfiedBy(successOf(success)) }),
    ...measures(values, {
      measure: `${prefix}.score.scaled`,
      raw: `${prefix}.score.raw`,
      min: `${prefix}.score.min`,
      max: `${prefix}.score.max`,
      progressMeasure: `${prefix}.progress_measure`,
    }),
  };
}

/** 1.2 has one status for both, and a raw score of a hundred where content says nothing else. */
function ofActivity12(values: CmiValues, facts: StatusFacts): StatedFacts {
  const { completion, success, score } = summarise('1.2', values, facts);
  const measure = parseReal(score.scaled ?? '');
  return {
    ...(completedBy(completion) !== null && { completed: completedBy(completion) }),
    ...(satisfiedBy(success) !== null && { satisfied: satisfiedBy(success) }),
    ...(measure !== null && { measure }),
    ...measures(values, { raw: 'cmi.core.score.raw', min: 'cmi.core.score.min', max: 'cmi.core.score.max' }),
  };
}

function ofObjective12(values: CmiValues, prefix: string): StatedFacts {
  const { completion, success } = statusOf12(valueOf(values, `${prefix}.status`));
  return {
    ...(completedBy(completion) !== null && { completed: completedBy(completion) }),
    ...(satisfiedBy(success) !== null && { satisfied: satisfiedBy(success) }),
    ...measures(values, { raw: `${prefix}.score.raw`, min: `${prefix}.score.min`, max: `${prefix}.score.max` }),
  };
}

const completedBy = (completion: string): boolean | null =>
  completion === 'unknown' ? null : completion === 'completed';
const satisfiedBy = (success: string): boolean | null => (success === 'unknown' ? null : success === 'passed');

type Measure = 'measure' | 'raw' | 'min' | 'max' | 'progressMeasure';

function measures(values: CmiValues, elements: Partial<Record<Measure, string>>): StatedFacts {
  return Object.fromEntries(
    Object.entries(elements).flatMap(([fact, element]) => {
      const value = parseReal(valueOf(values, element) ?? '');
      return value === null ? [] : [[fact, value]];
    }),
  );
}
