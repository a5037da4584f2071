import type { Answer, Question, QuestionType } from '@integra/shared-types/quizzes';
import { MultipleChoiceFields, OneChoiceFields, TrueFalseFields } from './choice-fields.js';
import { MatchingFields } from './matching-fields.js';
import { NumericFields } from './numeric-fields.js';
import { OrderingFields } from './ordering-fields.js';
import type { AnswerFieldsProps, AnswerOf } from './question.types.js';
import { ShortTextFields } from './short-text-fields.js';

type AnswerFieldsOfAny = Omit<AnswerFieldsProps<QuestionType>, 'question' | 'answer' | 'onAnswer'> & {
  question: Question;
  answer: Answer | null;
  onAnswer: (answer: Answer | null, isTyping?: boolean) => void;
};

const answerOf = <T extends QuestionType>(type: T, answer: Answer | null): AnswerOf<T> | null =>
  answer?.type === type ? (answer as AnswerOf<T>) : null;

/** What one answers a question with, whatever its type. */
export const AnswerFields = ({ question, answer, ...rest }: AnswerFieldsOfAny) => {
  switch (question.type) {
    case 'single':
      return <OneChoiceFields {...rest} question={question} answer={answerOf('single', answer)} />;
    case 'likert':
      return <OneChoiceFields {...rest} question={question} answer={answerOf('likert', answer)} />;
    case 'multiple':
      return <MultipleChoiceFields {...rest} question={question} answer={answerOf('multiple', answer)} />;
    case 'true_false':
      return <TrueFalseFields {...rest} question={question} answer={answerOf('true_false', answer)} />;
    case 'matching':
      return <MatchingFields {...rest} question={question} answer={answerOf('matching', answer)} />;
    case 'ordering':
      return <OrderingFields {...rest} question={question} answer={answerOf('ordering', answer)} />;
    case 'short_text':
      return <ShortTextFields {...rest} question={question} answer={answerOf('short_text', answer)} />;
    case 'numeric':
      return <NumericFields {...rest} question={question} answer={answerOf('numeric', answer)} />;
  }
};
