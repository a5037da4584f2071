import type { ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import type { Question } from '@integra/shared-types/quizzes';
import type { DrawnQuestion } from '../quiz-attempt.entity.js';
import { toChoiceId } from './choice-ids.js';

type Drawn = Pick<DrawnQuestion, 'choices' | 'right'>;
type Choice = { id: string; text: string };

const choicesOf = (keys: readonly string[], textOf: (key: string) => string | undefined): Choice[] =>
  keys.map((key) => ({ id: toChoiceId(keys, key), text: textOf(key) ?? '' }));

/** A question as a learner sees it: without key, weights and rationale, and with ids that say nothing. */
export const presentQuestion = (text: ItemText, language: Language, { choices, right }: Drawn): Question => {
  const base = { stem: text.stem, language };
  switch (text.type) {
    case 'single':
    case 'multiple':
      return { type: text.type, ...base, choices: choicesOf(choices, (key) => text.options[key]?.text) };
    case 'true_false':
    case 'short_text':
      return { type: text.type, ...base };
    case 'matching':
      return {
        type: 'matching',
        ...base,
        left: choicesOf(choices, (key) => text.pairs[key]?.left),
        right: choicesOf(right, (key) => text.pairs[key]?.right ?? text.distractors[key]?.right),
      };
    case 'ordering':
      return { type: 'ordering', ...base, choices: choicesOf(choices, (key) => text.steps[key]?.text) };
    case 'numeric':
      return { type: 'numeric', ...base, unit: text.unit };
    case 'likert':
      return { type: 'likert', ...base, choices: choicesOf(choices, (key) => text.scale[key]) };
  }
};
