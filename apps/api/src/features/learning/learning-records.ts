import type { Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../core/database/unit-of-work.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { type CompetencePoints, EvidenceService } from './evidence.service.js';
import { FactsRepository } from './facts.repository.js';
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

/** How quizzes write to the learning records, in the transaction of the submission. */
@Injectable()
export class LearningRecords {
  constructor(
    private readonly facts: FactsRepository,
    private readonly evidence: EvidenceService,
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
}
