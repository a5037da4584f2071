import type { Answer } from '@integra/shared-types/quizzes';
import { Injectable } from '@nestjs/common';
import { AttemptQuestions } from './attempt-questions.service.js';
import { AttemptsRepository } from './attempts.repository.js';
import { correctAnswer } from './presentation/answer-mapping.js';
import { quizError } from './quizzes.errors.js';

/** The right answers of an attempt, for demo data made on the server; no route leads here. */
@Injectable()
export class AnswerKeys {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly questions: AttemptQuestions,
  ) {}

  /** By position; the first choice where nothing is right or wrong. @throws AppError `attempt_not_found` */
  async of(attemptId: string): Promise<Answer[]> {
    const attempt = await this.attempts.findById(attemptId);
    if (attempt === null) throw quizError('attempt_not_found');
    const questions = await this.questions.list(attempt, 'en');
    return questions.map(({ scoring, drawn, accepted }): Answer => {
      if (scoring.type === 'likert') return { type: 'likert', choice: '1' };
      if (scoring.type === 'short_text') return { type: 'short_text', text: accepted[0] ?? '' };
      const right = correctAnswer(scoring, drawn);
      if (right === null) throw new TypeError(`A question of the type ${scoring.type} without a right answer`);
      return right;
    });
  }
}
