import type { Completion, Success } from './status.js';
import type { Score, Summary } from './summary.js';
import { parseReal } from './values/numbers.js';

const COMPLETION_RANKS: readonly Completion[] = ['unknown', 'not attempted', 'incomplete', 'completed'];
const SUCCESS_RANKS: readonly Success[] = ['unknown', 'failed', 'passed'];

/** The part of a record that never goes down. */
export type Achieved = Pick<Summary, 'completion' | 'success' | 'score' | 'progressMeasure' | 'totalTime'>;

/**
 * The record of an attempt after a further commit: completed and passed, the best score, the furthest progress and the
 * total time never go down; everything else is as the later record has it.
 */
export function ratchet<Later extends Achieved>(previous: Achieved, next: Later): Later {
  return {
    ...next,
    completion: higher(COMPLETION_RANKS, previous.completion, next.completion),
    success: higher(SUCCESS_RANKS, previous.success, next.success),
    score: isBetter(next.score, previous.score) ? next.score : previous.score,
    progressMeasure: isMore(next.progressMeasure, previous.progressMeasure)
      ? next.progressMeasure
      : previous.progressMeasure,
    totalTime: Math.max(previous.totalTime, next.totalTime),
  };
}

function higher<Word>(ranks: readonly Word[], first: Word, second: Word): Word {
  return ranks.indexOf(second) > ranks.indexOf(first) ? second : first;
}

const isMore = (first: string | null, second: string | null): boolean =>
  (parseReal(first ?? '') ?? -Infinity) > (parseReal(second ?? '') ?? -Infinity);

/** A scaled score gives way to a better scaled one only, a raw one to a better raw one, no score to any. */
function isBetter(next: Score, previous: Score): boolean {
  if (previous.scaled !== null) return isMore(next.scaled, previous.scaled);
  return previous.raw === null || isMore(next.raw, previous.raw);
}
