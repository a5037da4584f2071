import type { ItemScoring, ItemText } from '@integra/course-content/structure';
import type { QuestionResult } from '@integra/shared-types/quizzes';
import type { AttemptQuestion } from '../attempt-question.js';
import { correctAnswer, toAnswer } from './answer-mapping.js';
import { toChoiceId } from './choice-ids.js';
import { presentQuestion } from './present-question.js';

type Rationale = QuestionResult['rationales'][number];

/** Why each option is right or wrong, in the order in which this attempt showed them. */
const rationalesOf = (text: ItemText, scoring: ItemScoring, choices: readonly string[]): Rationale[] => {
  const perChoice = (textOf: (key: string) => string | undefined, isCorrect: (key: string) => boolean | null) =>
    choices.map((key) => ({ choiceId: toChoiceId(choices, key), isCorrect: isCorrect(key), text: textOf(key) ?? '' }));
  switch (text.type) {
    case 'single':
    case 'multiple':
      return perChoice(
        (key) => text.options[key]?.rationale,
        (key) => 'options' in scoring && scoring.options.some((option) => option.key === key && option.correct),
      );
    case 'matching':
      return perChoice(
        (key) => text.pairs[key]?.rationale,
        () => null,
      );
    case 'ordering':
      return perChoice(
        (key) => text.steps[key]?.rationale,
        () => null,
      );
    case 'true_false':
    case 'short_text':
    case 'numeric':
      return [{ choiceId: null, isCorrect: null, text: text.rationale }];
    case 'likert':
      return [];
  }
};

/** One question with its key, its rationales and the lesson that explains it; only for a reader who may see them now. */
export const presentResult = (question: AttemptQuestion, position: number, lessonTitle: string): QuestionResult => ({
  position,
  question: presentQuestion(question.text, question.language, question.drawn),
  answer: question.answer === null ? null : toAnswer(question.answer, question.drawn),
  points: question.points,
  correct: correctAnswer(question.scoring, question.drawn),
  accepted: question.text.type === 'short_text' ? question.text.accept : [],
  rationales: rationalesOf(question.text, question.scoring, question.drawn.choices),
  feedback: question.text.feedback,
  lesson: { key: question.lessonKey, title: lessonTitle },
});
