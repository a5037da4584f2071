import type { ItemScoring } from '@integra/course-content/structure';
import type { DrawnQuestion } from '../quiz-attempt.entity.js';
import { type Random, shuffled } from './random.js';

type Choices = Pick<DrawnQuestion, 'choices' | 'right'>;

/** A sequence that already stands in the right order would be no question. */
const disordered = (keys: readonly string[], random: Random): string[] => {
  const order = shuffled(keys, random);
  const isRight = order.every((key, place) => key === keys[place]);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
};

/** The order in which this attempt shows the options of one question. */
export const drawChoices = (scoring: ItemScoring, shufflesOptions: boolean, random: Random): Choices => {
  const order = (keys: readonly string[]): readonly string[] => (shufflesOptions ? shuffled(keys, random) : keys);
  switch (scoring.type) {
    case 'single':
    case 'multiple':
      return { choices: order(scoring.options.map((option) => option.key)), right: [] };
    case 'matching':
      return { choices: order(scoring.pairs), right: shuffled([...scoring.pairs, ...scoring.distractors], random) };
    case 'ordering':
      return { choices: disordered(scoring.steps, random), right: [] };
    case 'likert':
      return { choices: scoring.scale, right: [] };
    case 'true_false':
    case 'short_text':
    case 'numeric':
      return { choices: [], right: [] };
  }
};
