import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { QuestionBankService } from '../question-bank/index.js';
import type { AttemptQuestion } from './attempt-question.js';
import { AttemptsRepository } from './attempts.repository.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';

/** The questions of an attempt with words and answers, in the order in which they are asked. */
@Injectable()
export class AttemptQuestions {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly bank: QuestionBankService,
  ) {}

  async list(attempt: QuizAttemptEntity, language: Language, transaction?: Transaction): Promise<AttemptQuestion[]> {
    const [items, answers] = await Promise.all([
      this.bank.inWords(attempt.questions, language, transaction),
      this.attempts.listAnswers(attempt.id, transaction),
    ]);
    return attempt.questions.map((drawn, position) => {
      const item = items.find(({ id }) => id === drawn.questionVersionId);
      if (item === undefined) throw new TypeError('An attempt refers to a question without words');
      const answer = answers.find((candidate) => candidate.position === position);
      return {
        drawn,
        scoring: item.scoring,
        competence: item.competence,
        lessonKey: item.lessonKey,
        text: item.text,
        language: item.language,
        accepted: item.accepted,
        answer: answer?.answer ?? null,
        isFlagged: answer?.isFlagged ?? false,
        sequence: answer?.sequence ?? 0,
        savedAt: answer === undefined || answer.sequence === 0 ? null : answer.savedAt,
        points: answer?.points ?? null,
      };
    });
  }
}
