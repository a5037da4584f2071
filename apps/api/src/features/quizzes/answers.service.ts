import type { AnswerSaved, SaveAnswer } from '@integra/shared-types/quizzes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { GRACE_MS } from './attempt-clock.js';
import { AttemptsRepository } from './attempts.repository.js';
import { toStoredAnswer } from './presentation/answer-mapping.js';
import { quizError } from './quizzes.errors.js';

/** Saves each answer as it is given. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param position place of the question in the attempt, from 0
   * @returns `stale` when a newer answer is stored already; nothing was changed then
   * @throws AppError `attempt_not_found`, `question_not_found`, `attempt_submitted`, `attempt_time_over`, `answer_type_mismatch` or
   * `answer_choice_unknown`
   */
  async save(personId: string, attemptId: string, position: number, save: SaveAnswer): Promise<AnswerSaved> {
    const target = await this.attempts.findAnswerTarget(personId, attemptId, position);
    if (target === null) throw quizError('attempt_not_found');
    if (target.state === 'submitted') throw quizError('attempt_submitted');
    if (target.drawn === null || target.type === null) throw quizError('question_not_found');
    const at = this.clock.now();
    const stored = await this.attempts.saveAnswer({
      attemptId,
      position,
      sequence: save.sequence,
      answer: save.answer === null ? null : toStoredAnswer(save.answer, target.type, target.drawn),
      isFlagged: save.isFlagged,
      at,
      graceFrom: new Date(at.getTime() - GRACE_MS),
    });
    if (stored === null) {
      const isLate = target.dueAt !== null && target.dueAt.getTime() + GRACE_MS <= at.getTime();
      throw quizError(isLate ? 'attempt_time_over' : 'attempt_submitted');
    }
    const isSaved = stored.sequence === save.sequence;
    return { outcome: isSaved ? 'saved' : 'stale', sequence: stored.sequence, savedAt: stored.savedAt.toISOString() };
  }
}
