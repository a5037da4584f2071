import type { Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { CourseContentService } from '../courses/index.js';
import { CompletionHooks } from './completion-hooks.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { FactsRepository } from './facts.repository.js';
import { learningError } from './learning.errors.js';
import type { OwnEnrolment } from './own-enrolment.js';
import { computeProgress } from './progress/compute-progress.js';
import { takesRecords } from './takes-records.js';

/** Keeps the derived document beside the facts it comes from. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly facts: FactsRepository,
    private readonly content: CourseContentService,
    private readonly hooks: CompletionHooks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes facts and what follows from them as one act. Parallel calls for one enrolment wait for each other.
   * @throws AppError `enrolment_not_active` when it was not begun or is over
   */
  async record(
    enrolmentId: string,
    write: (transaction: Transaction, enrolment: EnrolmentEntity) => Promise<void>,
  ): Promise<Progress> {
    return this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.lockOpen(transaction, enrolmentId);
      await write(transaction, enrolment);
      return this.refresh(transaction, enrolment);
    });
  }

  /** Takes the enrolment for this transaction. @throws AppError `enrolment_not_found` or `enrolment_not_active` */
  async lockOpen(transaction: Transaction, enrolmentId: string): Promise<EnrolmentEntity> {
    const enrolment = await this.enrolments.lock(transaction, enrolmentId);
    if (enrolment === null) throw learningError('enrolment_not_found');
    if (!takesRecords(enrolment.state)) throw learningError('enrolment_not_active');
    return enrolment;
  }

  /** Computes the document again from all facts; an enrolment that is not active is never completed by it. The caller holds the lock. */
  async refresh(transaction: Transaction, enrolment: EnrolmentEntity): Promise<Progress> {
    const now = this.clock.now();
    const [structure, facts] = await Promise.all([
      this.content.structureOf(enrolment.courseVersionId, transaction),
      this.facts.find(transaction, enrolment.id),
    ]);
    let computed = computeProgress(structure, facts, now);
    const isNewlyComplete = enrolment.state === 'active' && computed.progress.isComplete && facts.completedAt === null;
    if (isNewlyComplete) computed = computeProgress(structure, { ...facts, completedAt: now }, now);
    await this.facts.saveProgress(transaction, {
      enrolmentId: enrolment.id,
      document: computed.progress,
      percent: computed.progress.percent,
      holdsUntil: computed.holdsUntil,
      computedAt: now,
    });
    if (isNewlyComplete) await this.complete(transaction, enrolment, now);
    return computed.progress;
  }

  /** The stored document, or a new one when there is none or a date in it has passed. */
  async current(own: OwnEnrolment): Promise<Progress> {
    const isStale = own.holdsUntil !== null && own.holdsUntil <= this.clock.now();
    if (own.progress !== null && !isStale) return own.progress;
    return this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.enrolments.lock(transaction, own.id);
      if (enrolment === null) throw learningError('enrolment_not_found');
      return this.refresh(transaction, enrolment);
    });
  }

  private async complete(transaction: Transaction, enrolment: EnrolmentEntity, completedAt: Date): Promise<void> {
    await this.enrolments.update(transaction, enrolment.id, { completedAt, state: 'completed' });
    const { id: enrolmentId, personId, courseVersionId } = enrolment;
    await this.hooks.run(transaction, { enrolmentId, personId, courseVersionId, completedAt });
  }
}
