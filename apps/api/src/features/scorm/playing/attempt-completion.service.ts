import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import type { Transaction } from '../../../core/database/unit-of-work.js';
import { AppError } from '../../../core/errors/app-error.js';
import { LearningRecords } from '../../learning/index.js';
import { KeptAttemptsRepository } from './kept-attempts.repository.js';
import { summaryOf } from './next-state.js';
import { PlayedPackages } from './played-packages.js';

/** Marks attempts that meet their rule by what stands already: the rule became easier, or the window that was still open is gone. */
@Injectable()
export class AttemptCompletion {
  constructor(
    private readonly attempts: KeptAttemptsRepository,
    private readonly packages: PlayedPackages,
    private readonly learning: LearningRecords,
    private readonly clock: Clock,
  ) {}

  /** What a learner has reached stays reached. Safe to repeat. @param transaction that has locked the attempt */
  async apply(transaction: Transaction, attemptId: string): Promise<void> {
    const kept = await this.attempts.find(transaction, attemptId);
    if (kept?.enrolmentId == null || kept.blockKey === null || kept.summary.isDone) return;
    const played = await this.packages.find(kept.versionId, transaction);
    const { isDone, percent } = summaryOf(played, kept, kept.rule, kept.isOpen);
    if (!isDone) return;
    await this.attempts.markDone(transaction, attemptId);
    const outcome = { attemptId, blockKey: kept.blockKey, percent, isDone, at: this.clock.now() };
    await this.learning.recordPackage(transaction, kept.enrolmentId, outcome).catch(unlessOver);
  }
}

/** An enrolment that is over changes no more. */
const unlessOver = (error: unknown): void => {
  if (!(error instanceof AppError && error.code === 'enrolment_not_active')) throw error;
};
