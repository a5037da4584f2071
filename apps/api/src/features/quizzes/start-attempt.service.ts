import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { JobLedger } from '../../core/jobs/job-ledger.js';
import type { AppError } from '../../core/errors/app-error.js';
import { CourseContentService } from '../courses/index.js';
import { type EnrolmentEntity, LearningRecords } from '../learning/index.js';
import { type PublishedItem, QuestionBankService } from '../question-bank/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { drawChoices } from './draw/draw-choices.js';
import { drawItems } from './draw/draw-items.js';
import { secureRandom } from './draw/random.js';
import { GRACE_MS } from './attempt-clock.js';
import { submitExpiredAttempt } from './jobs/submit-expired-attempt.job.js';
import { type Allowance, quizAllowance } from './quiz-allowance.js';
import type { DrawnQuestion, QuizAttemptEntity } from './quiz-attempt.entity.js';
import type { QuizPlace } from './quiz-place.js';
import { quizError } from './quizzes.errors.js';
import { SettledPlaces } from './settled-places.js';

const MINUTE = 60_000;

const refusal = ({ cannotStart, nextAttemptAt }: Allowance): AppError => {
  switch (cannotStart) {
    case 'waiting_time':
      return quizError('waiting_time', { nextAttemptAt });
    case 'no_attempts_left':
      return quizError('no_attempts_left');
    case 'locked':
    case 'enrolment_not_active':
    case 'attempt_open':
    case null:
      return quizError('quiz_locked');
  }
};

/** Starts attempts: questions, order and clock are fixed here. */
@Injectable()
export class StartAttemptService {
  constructor(
    private readonly places: SettledPlaces,
    private readonly attempts: AttemptsRepository,
    private readonly bank: QuestionBankService,
    private readonly content: CourseContentService,
    private readonly records: LearningRecords,
    private readonly ledger: JobLedger,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * A new attempt, or the open one: a second tab, a refresh and a repeated request all end in the same attempt. One whose time is over
   * is submitted first.
   * @throws AppError `quiz_locked`, `no_attempts_left`, `waiting_time` with `details.nextAttemptAt`, or `too_many_requests`
   */
  async start(personId: string, enrolmentId: string, quizKey: string, language: Language): Promise<QuizAttemptEntity> {
    await this.throttle.pace('quiz_attempt', personId);
    const place = await this.places.find(personId, enrolmentId, quizKey);
    const [items, { isPreview }] = await Promise.all([
      this.bank.listOf(place.own.courseVersionId),
      this.content.outline(place.own.courseVersionId, language),
    ]);
    return this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.records.lockOpen(transaction, enrolmentId);
      const earlier = await this.attempts.list(enrolmentId, undefined, transaction);
      const own = earlier.filter((attempt) => attempt.quizKey === quizKey);
      const open = own.find(({ state }) => state === 'in_progress');
      if (open !== undefined) return open;
      await this.assertAllowed(transaction, place, own);
      const questions = this.draw(place, enrolment, items, earlier);
      return this.insert(transaction, place, { questions, number: own.length + 1, wasPreview: isPreview });
    });
  }

  private async assertAllowed(
    transaction: Transaction,
    place: QuizPlace,
    attempts: readonly QuizAttemptEntity[],
  ): Promise<void> {
    const { quiz, isLocked, own } = place;
    const { length: grants } = await this.attempts.listGrants(own.id, quiz.key, transaction);
    const allowance = quizAllowance({ quiz, attempts, grants, isLocked, isActive: true, now: this.clock.now() });
    if (allowance.cannotStart !== null) throw refusal(allowance);
  }

  private draw(
    { quiz }: QuizPlace,
    enrolment: EnrolmentEntity,
    bank: readonly PublishedItem[],
    earlier: readonly QuizAttemptEntity[],
  ): DrawnQuestion[] {
    const seenIds = new Set(
      earlier.flatMap(({ questions }) => questions.map((question) => question.questionVersionId)),
    );
    const drawn = drawItems(quiz, {
      bank,
      attemptNumber: earlier.filter(({ quizKey }) => quizKey === quiz.key).length + 1,
      firstForm: enrolment.firstForm,
      seen: new Set(bank.filter(({ id }) => seenIds.has(id)).map(({ itemKey }) => itemKey)),
      random: secureRandom,
    });
    return drawn.map((item) => ({
      questionVersionId: item.id,
      revisions: item.revisions,
      ...drawChoices(item.scoring, quiz.shuffleOptions, secureRandom),
    }));
  }

  private async insert(
    transaction: Transaction,
    { own, quiz }: QuizPlace,
    attempt: Pick<QuizAttemptEntity, 'questions' | 'number' | 'wasPreview'>,
  ): Promise<QuizAttemptEntity> {
    const startedAt = this.clock.now();
    const factor = quiz.timeLimitMinutes === null ? 1 : await this.attempts.timeFactor(own.personId, transaction);
    const dueAt =
      quiz.timeLimitMinutes === null ? null : new Date(startedAt.getTime() + quiz.timeLimitMinutes * factor * MINUTE);
    const saved = await this.attempts.insert(transaction, {
      ...attempt,
      enrolmentId: own.id,
      quizKey: quiz.key,
      state: 'in_progress',
      startedAt,
      dueAt,
      submittedAt: null,
      endedBy: null,
      score: null,
      maximum: null,
      percent: null,
      isPassed: null,
    });
    if (dueAt !== null) {
      const runAfter = new Date(dueAt.getTime() + GRACE_MS);
      await this.ledger.enqueue(
        transaction,
        submitExpiredAttempt,
        { attemptId: saved.id },
        { uniqueKey: saved.id, runAfter },
      );
    }
    return saved;
  }
}
