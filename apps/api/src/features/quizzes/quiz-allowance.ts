import type { StructureQuiz } from '@integra/course-content/structure';
import type { QuizOverview } from '@integra/shared-types/quizzes';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';

const HOUR = 3_600_000;

export type AllowanceFacts = {
  readonly quiz: Pick<StructureQuiz, 'attempts' | 'waitHours'>;
  readonly attempts: readonly Pick<QuizAttemptEntity, 'state' | 'submittedAt'>[];
  /** Further attempts given beyond the limit. */
  readonly grants: number;
  readonly isLocked: boolean;
  readonly isActive: boolean;
  readonly now: Date;
};

export type Allowance = Pick<QuizOverview, 'attemptsAllowed' | 'attemptsUsed' | 'cannotStart' | 'nextAttemptAt'>;

/** Nothing can follow: the last attempt is not only started but over. */
export const isOutOfAttempts = ({
  attemptsAllowed,
  attemptsUsed,
  openAttemptId,
}: Pick<QuizOverview, 'attemptsAllowed' | 'attemptsUsed' | 'openAttemptId'>): boolean =>
  attemptsAllowed !== null && attemptsUsed >= attemptsAllowed && openAttemptId === null;

/** Whether a new attempt may start, and if not, why and from when. A started attempt counts. */
export const quizAllowance = ({ quiz, attempts, grants, isLocked, isActive, now }: AllowanceFacts): Allowance => {
  const attemptsAllowed = quiz.attempts === null ? null : quiz.attempts + grants;
  const attemptsUsed = attempts.length;
  const ends = attempts.flatMap(({ submittedAt }) => submittedAt?.getTime() ?? []);
  const waitsUntil =
    ends.length === 0 || quiz.waitHours === 0 ? null : new Date(Math.max(...ends) + quiz.waitHours * HOUR);
  const nextAttemptAt = waitsUntil !== null && waitsUntil > now ? waitsUntil.toISOString() : null;
  const isExhausted = attemptsAllowed !== null && attemptsUsed >= attemptsAllowed;
  const cannotStart = ((): Allowance['cannotStart'] => {
    if (!isActive) return 'enrolment_not_active';
    if (isLocked) return 'locked';
    if (attempts.some(({ state }) => state === 'in_progress')) return 'attempt_open';
    if (isExhausted) return 'no_attempts_left';
    return nextAttemptAt === null ? null : 'waiting_time';
  })();
  return { attemptsAllowed, attemptsUsed, cannotStart, nextAttemptAt: isExhausted ? null : nextAttemptAt };
};
