import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { AttemptCompletion } from '../playing/attempt-completion.service.js';
import { KeptAttemptsRepository } from '../playing/kept-attempts.repository.js';
import { JournalRepository } from './journal.repository.js';
import { recomputePackageJob } from './recompute-package.job.js';

const PAGE = 200;

/** What a learner has reached stays reached; an easier rule reaches those who did enough already. */
@Injectable()
@JobHandlerFor(recomputePackageJob)
export class RecomputePackageHandler implements JobHandler<{ packageId: string }> {
  constructor(
    private readonly journals: JournalRepository,
    private readonly attempts: KeptAttemptsRepository,
    private readonly completion: AttemptCompletion,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async handle({ packageId }: { packageId: string }, { signal }: JobContext): Promise<void> {
    let page: { id: string }[] = [];
    do {
      page = await this.journals.listOfPackage(packageId, page.at(-1)?.id ?? null, PAGE);
      for (const { id } of page) {
        signal.throwIfAborted();
        await this.recompute(id);
      }
    } while (page.length === PAGE);
  }

  private async recompute(id: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      await this.attempts.lock(transaction, id);
      await this.completion.apply(transaction, id, 'rule');
    });
  }
}
