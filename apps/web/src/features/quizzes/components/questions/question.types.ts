import type { Answer, Question, QuestionType } from '@integra/shared-types/quizzes';

export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
export type AnswerOf<T extends QuestionType> = Extract<Answer, { type: T }>;

/** What every kind of question gets. */
export type AnswerFieldsProps<T extends QuestionType> = {
  question: QuestionOf<T>;
  answer: AnswerOf<T> | null;
  /** Id of the element that holds the question's words. */
  stemId: string;
  /** Language of the question where it is not the page's own. */
  lang: string | undefined;
  /** @param isTyping more of the same is likely to follow */
  onAnswer: (answer: AnswerOf<T> | null, isTyping?: boolean) => void;
};
