import type { ItemScoring, ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import type { DrawnQuestion } from './quiz-attempt.entity.js';
import type { StoredAnswer } from './stored-answer.js';

/** One question of an attempt with everything known of it; it never leaves the server as it is. */
export type AttemptQuestion = {
  readonly drawn: DrawnQuestion;
  readonly scoring: ItemScoring;
  readonly competence: string;
  readonly lessonKey: string;
  readonly text: ItemText;
  readonly language: Language;
  /** Words that count as right in a short text, in all languages. */
  readonly accepted: readonly string[];
  readonly answer: StoredAnswer | null;
  readonly isFlagged: boolean;
  readonly sequence: number;
  readonly savedAt: Date | null;
  readonly points: number | null;
};
