import type { AttemptSummary } from '@integra/shared-types/quizzes';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';

/** @param showsScore false where the learner is told only that the answers were received */
export const toAttemptSummary = (attempt: QuizAttemptEntity, showsScore: boolean): AttemptSummary => ({
  id: attempt.id,
  number: attempt.number,
  state: attempt.state,
  startedAt: attempt.startedAt.toISOString(),
  submittedAt: attempt.submittedAt?.toISOString() ?? null,
  endedBy: attempt.endedBy,
  percent: showsScore ? attempt.percent : null,
  isPassed: showsScore ? attempt.isPassed : null,
  wasPreview: attempt.wasPreview,
});
