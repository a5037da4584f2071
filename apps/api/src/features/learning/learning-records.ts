import type { Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../core/database/unit-of-work.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { type CompetencePoints, EvidenceService } from './evidence.service.js';
import { FactsRepository } from './facts.repository.js';
import { LessonsService } from './lessons.service.js';
import { ProgressService } from './progress.service.js';

export type QuizOutcome = {
  readonly attemptId: string;
  readonly quizKey: string;
  /** 0..100; null when nothing in it is scored. */
  readonly percent: number | null;
  readonly isPassed: boolean;
  readonly submittedAt: Date;
  readonly points: readonly CompetencePoints[];
};

export type PackageOutcome = {
  readonly attemptId: string;
  readonly blockKey: string;
  /** 0..100; null while the package has told no score. */
  readonly percent: number | null;
  /** The rule of the package is met. */
  readonly isDone: boolean;
  readonly at: Date;
};

/** How quizzes and packages write to the learning records, in the transaction of the submission or commit. */
@Injectable()
export class LearningRecords {
  constructor(
    private readonly facts: FactsRepository,
    private readonly evidence: EvidenceService,
    private readonly lessons: LessonsService,
    private readonly progress: ProgressService,
  ) {}

  /** Takes the enrolment for this transaction. @throws AppError `enrolment_not_found` or `enrolment_not_active` */
  lockOpen(transaction: Transaction, enrolmentId: string): Promise<EnrolmentEntity> {
    return this.progress.lockOpen(transaction, enrolmentId);
  }

  /** The caller holds the lock of `lockOpen`; the same attempt twice changes nothing. */
  async recordQuiz(
    transaction: Transaction,
    enrolment: EnrolmentEntity,
    { points, ...outcome }: QuizOutcome,
  ): Promise<Progress> {
    await this.facts.saveQuizOutcome(transaction, { ...outcome, enrolmentId: enrolment.id });
    await this.evidence.recordQuiz(transaction, enrolment, outcome.attemptId, points);
    return this.progress.refresh(transaction, enrolment);
  }

  /**
   * Takes the enrolment, and keeps the best that the attempt has come to: the same outcome twice, or a lower one later, changes nothing.
   * @throws AppError as `lockOpen`, or `block_not_found`
   */
  async recordPackage(
    transaction: Transaction,
    enrolmentId: string,
    { attemptId, blockKey, percent, isDone, at }: PackageOutcome,
  ): Promise<Progress> {
    const enrolment = await this.lockOpen(transaction, enrolmentId);
    const { lesson } = await this.lessons.blockOf(enrolment.courseVersionId, blockKey);
    const outcome = { attemptId, enrolmentId, blockKey, percent, isDone, changedAt: at };
    const isNewlyDone = await this.facts.savePackageOutcome(transaction, outcome);
    if (isNewlyDone) {
      await this.evidence.recordPackage(transaction, enrolment, { attemptId, percent, at }, lesson.competences);
    }
    return this.progress.refresh(transaction, enrolment);
  }
}
