import type { Answer, Attempt, Question } from '@integra/shared-types/quizzes';
import type { Given } from '../../autosave/outbox.types.js';

export type AnswerState = 'answered' | 'incomplete' | 'unanswered';

export const answerStateOf = (question: Question, answer: Answer | null): AnswerState => {
  if (answer === null) return 'unanswered';
  const isPart = question.type === 'matching' && answer.type === 'matching' && Object.keys(answer.pairs).length < question.left.length; // prettier-ignore
  return isPart ? 'incomplete' : 'answered';
};

export type QuestionState = { position: number; state: AnswerState; isFlagged: boolean };

export const questionStates = (attempt: Attempt, given: readonly Given[]): QuestionState[] =>
  attempt.questions.map(({ question, position }) => ({
    position,
    state: answerStateOf(question, given[position]?.answer ?? null),
    isFlagged: given[position]?.isFlagged ?? false,
  }));
