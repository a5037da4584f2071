import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { AppError } from '../../../core/errors/app-error.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { LearningRecords } from '../../learning/index.js';
import { summaryOf } from '../playing/next-state.js';
import { PlayedPackages } from '../playing/played-packages.js';
import { JournalRepository } from './journal.repository.js';
import { recomputePackageJob } from './recompute-package.job.js';

const PAGE = 200;

/** What a learner has reached stays reached; an easier rule reaches those who did enough already. */
@Injectable()
@JobHandlerFor(recomputePackageJob)
export class RecomputePackageHandler implements JobHandler<{ packageId: string }> {
  constructor(
    private readonly journals: JournalRepository,
    private readonly packages: PlayedPackages,
    private readonly learning: LearningRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle({ packageId }: { packageId: string }, { signal }: JobContext): Promise<void> {
    let page: { id: string }[] = [];
    do {
      page = await this.journals.listOfPackage(packageId, page.at(-1)?.id ?? null, PAGE);
      for (const { id } of page) {
        signal.throwIfAborted();
        await this.recompute(id).catch(unlessOver);
      }
    } while (page.length === PAGE);
  }

  private async recompute(id: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      await this.journals.lock(transaction, id);
      const kept = await this.journals.find(transaction, id);
      if (kept?.enrolmentId == null || kept.blockKey === null) return;
      const played = await this.packages.find(kept.versionId, transaction);
      const { isDone, percent } = summaryOf(played, kept, kept.rule);
      if (!isDone) return;
      await this.journals.markDone(transaction, id);
      const outcome = { attemptId: id, blockKey: kept.blockKey, percent, isDone, at: this.clock.now() };
      await this.learning.recordPackage(transaction, kept.enrolmentId, outcome);
    });
  }
}

/** An enrolment that is over changes no more. */
const unlessOver = (error: unknown): void => {
  if (!(error instanceof AppError && error.code === 'enrolment_not_active')) throw error;
};
