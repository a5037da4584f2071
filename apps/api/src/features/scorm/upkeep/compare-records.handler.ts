import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor, JobRefusedError } from '../../../core/jobs/job-handler.js';
import { JobLedger } from '../../../core/jobs/job-ledger.js';
import { KeptAttemptsRepository } from '../playing/kept-attempts.repository.js';
import { compareRecordsJob } from './compare-records.job.js';
import { isSame } from './is-same.js';
import { JournalRepository } from './journal.repository.js';
import { JournalService } from './journal.service.js';
import { recomputePackageJob } from './recompute-package.job.js';

const DAY_MS = 86_400_000;
const PAGE = 200;

/** The journal is the truth: what differs from it is made again, and the job says so to whoever looks after the server. */
@Injectable()
@JobHandlerFor(compareRecordsJob)
export class CompareRecordsHandler implements JobHandler<{ day: string }> {
  private readonly logger = new Logger(CompareRecordsHandler.name);

  constructor(
    private readonly attempts: KeptAttemptsRepository,
    private readonly journals: JournalRepository,
    private readonly journal: JournalService,
    private readonly jobs: JobLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws JobRefusedError with how many differed, once all have been looked at */
  async handle({ day }: { day: string }, { signal }: JobContext): Promise<void> {
    const from = new Date(`${day}T00:00:00Z`);
    const to = new Date(from.getTime() + DAY_MS);
    let different = 0;
    const recomputed = new Set<string>();
    let page: { id: string }[] = [];
    do {
      page = await this.journals.listChanged(from, to, page.at(-1)?.id ?? null, PAGE);
      for (const { id } of page) {
        signal.throwIfAborted();
        if (await this.repair(id, recomputed)) different += 1;
      }
    } while (page.length === PAGE);
    if (different > 0)
      throw new JobRefusedError(`${different} records differed from their journal and were made again`);
  }

  /**
   * @param recomputed packages whose rule is applied anew already
   * @returns whether it differed
   */
  private async repair(id: string, recomputed: Set<string>): Promise<boolean> {
    return this.unitOfWork.run(async (transaction) => {
      await this.attempts.lock(transaction, id);
      const kept = await this.attempts.find(transaction, id);
      if (kept === null || kept.isCompacted) return false;
      const rebuilt = await this.journal.rebuild(transaction, kept);
      // By a rule that was changed meanwhile, or because that was lost: the course has to hear of it either way.
      if (rebuilt.summary.isDone && !kept.summary.isDone && !recomputed.has(kept.packageId)) {
        recomputed.add(kept.packageId);
        await this.jobs.enqueue(transaction, recomputePackageJob, { packageId: kept.packageId });
      }
      const values = await this.attempts.findValues(transaction, id);
      if (isSame({ ...kept, values }, rebuilt)) return false;
      this.logger.error({ attemptId: id }, 'a record of a package differed from its journal');
      await this.journals.rebuild(transaction, id, rebuilt);
      return true;
    });
  }
}
