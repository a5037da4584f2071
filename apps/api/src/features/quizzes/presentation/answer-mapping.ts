import type { ItemScoring } from '@integra/course-content/structure';
import type { Answer } from '@integra/shared-types/quizzes';
import { quizError } from '../quizzes.errors.js';
import type { DrawnQuestion } from '../quiz-attempt.entity.js';
import type { StoredAnswer } from '../stored-answer.js';
import { toChoiceId, toKey } from './choice-ids.js';

type Drawn = Pick<DrawnQuestion, 'choices' | 'right'>;

const assertDistinct = (keys: readonly string[]): void => {
  if (new Set(keys).size !== keys.length) throw quizError('answer_choice_unknown');
};

/**
 * From places to the item's own keys.
 * @throws AppError `answer_type_mismatch` or `answer_choice_unknown`
 */
export const toStoredAnswer = (answer: Answer, type: ItemScoring['type'], drawn: Drawn): StoredAnswer => {
  if (answer.type !== type) throw quizError('answer_type_mismatch', { expected: type });
  switch (answer.type) {
    case 'single':
    case 'likert':
      return { type: answer.type, option: toKey(drawn.choices, answer.choice) };
    case 'multiple': {
      const options = answer.choices.map((choice) => toKey(drawn.choices, choice));
      assertDistinct(options);
      return { type: 'multiple', options };
    }
    case 'matching': {
      const pairs = Object.entries(answer.pairs).map(([left, right]) => [
        toKey(drawn.choices, left),
        toKey(drawn.right, right),
      ]);
      return { type: 'matching', pairs: Object.fromEntries(pairs) as Record<string, string> };
    }
    case 'ordering': {
      const order = answer.order.map((choice) => toKey(drawn.choices, choice));
      assertDistinct(order);
      return { type: 'ordering', order };
    }
    case 'true_false':
    case 'short_text':
    case 'numeric':
      return answer;
  }
};

/** From the item's own keys to places. */
export const toAnswer = (answer: StoredAnswer, drawn: Drawn): Answer => {
  const place = (key: string): string => toChoiceId(drawn.choices, key);
  switch (answer.type) {
    case 'single':
    case 'likert':
      return { type: answer.type, choice: place(answer.option) };
    case 'multiple':
      return { type: 'multiple', choices: answer.options.map(place) };
    case 'matching': {
      const pairs = Object.entries(answer.pairs).map(([left, right]) => [place(left), toChoiceId(drawn.right, right)]);
      return { type: 'matching', pairs: Object.fromEntries(pairs) as Record<string, string> };
    }
    case 'ordering':
      return { type: 'ordering', order: answer.order.map(place) };
    case 'true_false':
    case 'short_text':
    case 'numeric':
      return answer;
  }
};

/** The right answer in places; null where there is none (Likert) or it is a list of words (short text). */
export const correctAnswer = (scoring: ItemScoring, drawn: Drawn): Answer | null => {
  switch (scoring.type) {
    case 'single': {
      const key = scoring.options.find((option) => option.correct)?.key ?? '';
      return toAnswer({ type: 'single', option: key }, drawn);
    }
    case 'multiple': {
      const options = scoring.options.filter((option) => option.correct).map((option) => option.key);
      return toAnswer({ type: 'multiple', options }, drawn);
    }
    case 'true_false':
      return { type: 'true_false', value: scoring.correct };
    case 'matching':
      return toAnswer({ type: 'matching', pairs: Object.fromEntries(scoring.pairs.map((key) => [key, key])) }, drawn);
    case 'ordering':
      return toAnswer({ type: 'ordering', order: scoring.steps }, drawn);
    case 'numeric':
      return { type: 'numeric', value: scoring.answer };
    case 'short_text':
    case 'likert':
      return null;
  }
};
