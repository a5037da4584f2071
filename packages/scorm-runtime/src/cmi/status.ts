import { type CmiStandard, type CmiValues, valueOf } from './standard.js';
import { parseReal } from './values/numbers.js';

export type Completion = 'completed' | 'incomplete' | 'not attempted' | 'unknown';
export type Success = 'passed' | 'failed' | 'unknown';
export type Status = { completion: Completion; success: Success };

/** What the manifest says about one activity and the launch knows about the session, as far as the status hangs on it. */
export type StatusFacts = {
  /** 1.2 `adlcp:masteryscore`, 0 to 100. */
  masteryScore?: number;
  /** 2004 `minNormalizedMeasure`, -1 to 1; only where the objective is satisfied by measure. */
  scaledPassingScore?: number;
  /** 2004 `minProgressMeasure`, 0 to 1; only where the activity is completed by measure. */
  completionThreshold?: number;
  /**
   * The SCO itself ended the session (LMSFinish, Terminate; not a closed tab): one that did not suspend and never said how
   * far the learner got is completed then.
   */
  isFinished?: boolean;
  /** 2004 `completionSetByContent`: silence does not complete the activity. */
  isCompletionSetByContent?: boolean;
};

const STATUS_1_2: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['passed', { completion: 'completed', success: 'passed' }],
  ['completed', { completion: 'completed', success: 'unknown' }],
  // As the same content says it in 2004: gone through to the end, and not passed.
  ['failed', { completion: 'completed', success: 'failed' }],
  ['incomplete', { completion: 'incomplete', success: 'unknown' }],
  ['browsed', { completion: 'incomplete', success: 'unknown' }],
  ['not attempted', { completion: 'not attempted', success: 'unknown' }],
]);

const COMPLETIONS: readonly Completion[] = ['completed', 'incomplete', 'not attempted'];
const SUCCESSES: readonly Success[] = ['passed', 'failed'];

/** Completion and success in the words of 2004, whichever word of 1.2 stands for both. */
export function statusOf12(lessonStatus: string | undefined): Status {
  return STATUS_1_2.get(lessonStatus ?? '') ?? { completion: 'unknown', success: 'unknown' };
}

/** The word, if it is one of completion. */
export function completionOf(word: string | undefined): Completion {
  return COMPLETIONS.find((completion) => completion === word) ?? 'unknown';
}

/** The word, if it is one of success. */
export function successOf(word: string | undefined): Success {
  return SUCCESSES.find((success) => success === word) ?? 'unknown';
}

/**
 * The status of a SCO as the standard defines it: what the manifest demands by measure or score decides over what the SCO
 * says. In 1.2 a mastery score decides once there is a score and the learner takes the SCO for credit.
 */
export function evaluateStatus(standard: CmiStandard, values: CmiValues, facts: StatusFacts): Status {
  return standard === '1.2' ? evaluate12(values, facts) : evaluate2004(values, facts);
}

function evaluate12(values: CmiValues, facts: StatusFacts): Status {
  const stated = valueOf(values, 'cmi.core.lesson_status') ?? 'not attempted';
  const isDone = facts.isFinished === true && valueOf(values, 'cmi.core.exit') !== 'suspend';
  const status = statusOf12(stated === 'not attempted' && isDone ? 'completed' : stated);
  const raw = parseReal(valueOf(values, 'cmi.core.score.raw') ?? '');
  const isForCredit =
    (valueOf(values, 'cmi.core.credit') ?? 'credit') === 'credit' &&
    (valueOf(values, 'cmi.core.lesson_mode') ?? 'normal') === 'normal';
  if (facts.masteryScore === undefined || raw === null || !isForCredit) return status;
  return { completion: status.completion, success: raw >= facts.masteryScore ? 'passed' : 'failed' };
}

function evaluate2004(values: CmiValues, facts: StatusFacts): Status {
  const measure = (name: string): number | null => parseReal(valueOf(values, name) ?? '');
  const reaches = (name: string, least: number): boolean | null => {
    const value = measure(name);
    return value === null ? null : value >= least;
  };
  const completes =
    facts.completionThreshold === undefined ? undefined : reaches('cmi.progress_measure', facts.completionThreshold);
  const passes =
    facts.scaledPassingScore === undefined ? undefined : reaches('cmi.score.scaled', facts.scaledPassingScore);
  const isDone = facts.isFinished === true && valueOf(values, 'cmi.exit') !== 'suspend';
  const isSilenceCompletion = isDone && facts.isCompletionSetByContent !== true;
  return {
    completion: decide(completes, ['completed', 'incomplete', 'unknown'], () => {
      const stated = completionOf(valueOf(values, 'cmi.completion_status'));
      return stated === 'unknown' && isSilenceCompletion ? 'completed' : stated;
    }),
    success: decide(passes, ['passed', 'failed', 'unknown'], () => successOf(valueOf(values, 'cmi.success_status'))),
  };
}

/** Undefined: nothing is demanded, the SCO's word counts; null: there is no measure yet. */
function decide<Word>(
  reached: boolean | null | undefined,
  words: readonly [Word, Word, Word],
  stated: () => Word,
): Word {
  if (reached === undefined) return stated();
  if (reached === null) return words[2];
  return words[reached ? 0 : 1];
}
