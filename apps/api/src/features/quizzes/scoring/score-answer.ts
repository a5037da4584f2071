import { comparableAnswer, type ItemScoring } from '@integra/course-content/structure';
import type { StoredAnswer } from '../stored-answer.js';

const share = (right: number, total: number): number => (total === 0 ? 0 : right / total);

/**
 * Points of one answer, 0..1; null when the question is not scored (Likert). No answer scores 0.
 * @param accepted words that count as right in a short text, in all languages
 */
export const scoreAnswer = (
  scoring: ItemScoring,
  answer: StoredAnswer | null,
  accepted: readonly string[],
): number | null => {
  if (scoring.type === 'likert') return null;
  if (answer === null) return 0;
  switch (scoring.type) {
    case 'single': {
      const right = scoring.options.find((option) => option.correct)?.key;
      return answer.type === 'single' && answer.option === right ? 1 : 0;
    }
    case 'multiple': {
      if (answer.type !== 'multiple') return 0;
      const correct = scoring.options.filter((option) => option.correct).map((option) => option.key);
      const hits = answer.options.filter((key) => correct.includes(key)).length;
      const misses = answer.options.length - hits;
      return Math.max(0, share(hits - misses, correct.length));
    }
    case 'true_false':
      return answer.type === 'true_false' && answer.value === scoring.correct ? 1 : 0;
    case 'matching': {
      if (answer.type !== 'matching') return 0;
      return share(scoring.pairs.filter((key) => answer.pairs[key] === key).length, scoring.pairs.length);
    }
    case 'ordering': {
      if (answer.type !== 'ordering') return 0;
      return share(scoring.steps.filter((key, place) => answer.order[place] === key).length, scoring.steps.length);
    }
    case 'short_text':
      return answer.type === 'short_text' &&
        accepted.some((word) => comparableAnswer(word) === comparableAnswer(answer.text))
        ? 1
        : 0;
    case 'numeric':
      return answer.type === 'numeric' && Math.abs(answer.value - scoring.answer) <= scoring.tolerance + 1e-9 ? 1 : 0;
  }
};
