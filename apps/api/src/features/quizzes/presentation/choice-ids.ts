import { quizError } from '../quizzes.errors.js';

/** A learner knows an option by its place in this attempt ("1", "2", …), which says nothing about the key. */
export const toChoiceId = (keys: readonly string[], key: string): string => String(keys.indexOf(key) + 1);

/** @throws AppError `answer_choice_unknown` */
export const toKey = (keys: readonly string[], choiceId: string): string => {
  const key = /^[1-9]\d?$/.test(choiceId) ? keys[Number(choiceId) - 1] : undefined;
  if (key === undefined) throw quizError('answer_choice_unknown', { choice: choiceId });
  return key;
};
