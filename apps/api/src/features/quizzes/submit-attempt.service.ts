import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { CourseContentService } from '../courses/index.js';
import { type EnrolmentEntity, LearningRecords } from '../learning/index.js';
import { isTimeOver } from './attempt-clock.js';
import { AttemptQuestions } from './attempt-questions.service.js';
import { AttemptsRepository } from './attempts.repository.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';
import type { QuizPlace } from './quiz-place.js';
import { quizError } from './quizzes.errors.js';
import { attemptScore } from './scoring/attempt-score.js';
import { scoreAnswer } from './scoring/score-answer.js';

/** Ends attempts: graded once, however often and from wherever it is asked. */
@Injectable()
export class SubmitAttemptService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly questions: AttemptQuestions,
    private readonly content: CourseContentService,
    private readonly records: LearningRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `attempt_not_found`, also for somebody else's */
  async submit(personId: string, attemptId: string): Promise<QuizAttemptEntity> {
    const attempt = await this.attempts.findOwn(personId, attemptId);
    if (attempt === null) throw quizError('attempt_not_found');
    return attempt.state === 'submitted' ? attempt : this.end(attempt, isTimeOver(attempt.dueAt, this.clock.now()));
  }

  /**
   * As it was saved; nothing when it is submitted already.
   * @returns false while there is time left by the clock of this process
   */
  async submitIfExpired(attemptId: string): Promise<boolean> {
    const attempt = await this.attempts.findById(attemptId);
    if (attempt?.state !== 'in_progress') return true;
    if (!isTimeOver(attempt.dueAt, this.clock.now())) return false;
    await this.end(attempt, true);
    return true;
  }

  /** Ends the open attempt at a quiz when its time is over. @returns whether it did */
  async submitExpiredOf({ own, quiz }: QuizPlace): Promise<boolean> {
    if (quiz.timeLimitMinutes === null) return false;
    const attempts = await this.attempts.list(own.id, quiz.key);
    const open = attempts.find(({ state }) => state === 'in_progress');
    if (open === undefined || !isTimeOver(open.dueAt, this.clock.now())) return false;
    await this.end(open, true);
    return true;
  }

  /** The attempt as it stands, submitted first when its time is over. */
  async settled(attempt: QuizAttemptEntity): Promise<QuizAttemptEntity> {
    const isOver = attempt.state === 'in_progress' && isTimeOver(attempt.dueAt, this.clock.now());
    return isOver ? this.end(attempt, true) : attempt;
  }

  /** Locks in the same order as a start: enrolment, then attempt. */
  private async end({ id, enrolmentId }: QuizAttemptEntity, isByTime: boolean): Promise<QuizAttemptEntity> {
    return this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.records.lockOpen(transaction, enrolmentId);
      const attempt = await this.attempts.lock(transaction, id);
      if (attempt === null) throw quizError('attempt_not_found');
      return attempt.state === 'submitted' ? attempt : this.grade(transaction, enrolment, attempt, isByTime);
    });
  }

  private async grade(
    transaction: Transaction,
    enrolment: EnrolmentEntity,
    attempt: QuizAttemptEntity,
    isByTime: boolean,
  ): Promise<QuizAttemptEntity> {
    const structure = await this.content.structureOf(enrolment.courseVersionId, transaction);
    const passMark = structure.quizzes.find(({ key }) => key === attempt.quizKey)?.passMark ?? null;
    const questions = await this.questions.list(attempt, 'en', transaction);
    const scored = questions.map((question) => ({
      competence: question.competence,
      points: scoreAnswer(question.scoring, question.answer, question.accepted),
    }));
    const { score, maximum, percent, byCompetence } = attemptScore(scored);
    const submittedAt = this.clock.now();
    const change = {
      state: 'submitted',
      submittedAt,
      endedBy: isByTime ? 'time_limit' : 'learner',
      score,
      maximum,
      percent,
      isPassed: passMark === null ? null : (percent ?? 0) >= passMark,
    } as const;
    await this.attempts.savePoints(
      transaction,
      attempt.id,
      scored.map(({ points }) => points),
      submittedAt,
    );
    await this.attempts.update(transaction, attempt.id, change);
    await this.records.recordQuiz(transaction, enrolment, {
      attemptId: attempt.id,
      quizKey: attempt.quizKey,
      percent,
      isPassed: change.isPassed ?? true,
      submittedAt,
      points: byCompetence,
    });
    return { ...attempt, ...change };
  }
}
