import type { StructureQuiz } from '@integra/course-content/structure';
import type { AttemptResult } from '@integra/shared-types/quizzes';

const DAY = 86_400_000;

export type FeedbackFacts = {
  readonly quiz: Pick<StructureQuiz, 'feedback' | 'reviewDays'>;
  readonly submittedAt: Date;
  /** Of any attempt at this quiz. */
  readonly isPassed: boolean;
  readonly isExhausted: boolean;
  readonly now: Date;
};

export type Feedback = Pick<AttemptResult, 'mode' | 'reviewEndsAt'>;

/** What a learner may see of a submitted attempt now: keys and rationales, only where to read again, or nothing. */
export const feedbackMode = ({ quiz, submittedAt, isPassed, isExhausted, now }: FeedbackFacts): Feedback => {
  const ends = quiz.reviewDays === null ? null : new Date(submittedAt.getTime() + quiz.reviewDays * DAY);
  const isOver = ends !== null && ends <= now;
  const reviewEndsAt = ends?.toISOString() ?? null;
  switch (quiz.feedback) {
    case 'none':
      return { mode: 'none', reviewEndsAt: null };
    case 'on_submit':
      return { mode: isOver ? 'guidance' : 'full', reviewEndsAt };
    case 'when_passed_or_exhausted':
      return { mode: (isPassed || isExhausted) && !isOver ? 'full' : 'guidance', reviewEndsAt };
  }
};
