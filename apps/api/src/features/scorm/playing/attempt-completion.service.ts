import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import type { Transaction } from '../../../core/database/unit-of-work.js';
import { AppError } from '../../../core/errors/app-error.js';
import { LearningRecords } from '../../learning/index.js';
import { KeptAttemptsRepository } from './kept-attempts.repository.js';
import { summaryOf } from './next-state.js';
import { PlayedPackages } from './played-packages.js';

/** `left`: the window that had it open is gone, and what the package said last is final · `rule`: the rule became easier. */
type Reason = 'left' | 'rule';

/** Marks attempts that meet their rule by what stands already. */
@Injectable()
export class AttemptCompletion {
  constructor(
    private readonly attempts: KeptAttemptsRepository,
    private readonly packages: PlayedPackages,
    private readonly learning: LearningRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends windows of an attempt; what they left is final.
   * @param end closes or fences them, under the lock of the attempt
   * @returns whether it is done
   */
  async leave(transaction: Transaction, attemptId: string, end: () => Promise<unknown>): Promise<boolean> {
    await this.attempts.lock(transaction, attemptId);
    await end();
    return this.apply(transaction, attemptId, 'left');
  }

  /**
   * What a learner has reached stays reached. Safe to repeat.
   * @param transaction that has locked the attempt
   * @returns whether it is done
   */
  async apply(transaction: Transaction, attemptId: string, reason: Reason): Promise<boolean> {
    const kept = await this.attempts.find(transaction, attemptId);
    if (kept?.enrolmentId == null || kept.blockKey === null) return false;
    if (kept.summary.isDone) return true;
    const played = await this.packages.find(kept.versionId, transaction);
    const { isDone, percent } = summaryOf(played, kept, kept.rule, kept.isOpen);
    if (!isDone) return false;
    await this.attempts.markDone(transaction, attemptId, reason === 'left' ? kept.openSeconds : null);
    const outcome = { attemptId, blockKey: kept.blockKey, percent, isDone, at: this.clock.now() };
    await this.learning.recordPackage(transaction, kept.enrolmentId, outcome).catch(unlessOver);
    return true;
  }
}

/** An enrolment that is over changes no more. */
const unlessOver = (error: unknown): void => {
  if (!(error instanceof AppError && error.code === 'enrolment_not_active')) throw error;
};
