import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor, JobRefusedError } from '../../../core/jobs/job-handler.js';
import type { RebuiltAttempt } from '../playing/rebuild-attempt.js';
import { compareRecordsJob } from './compare-records.job.js';
import { JournalRepository, type KeptAttempt } from './journal.repository.js';
import { JournalService } from './journal.service.js';

const DAY_MS = 86_400_000;
const PAGE = 200;

/** The journal is the truth: what differs from it is made again, and the job says so to whoever looks after the server. */
@Injectable()
@JobHandlerFor(compareRecordsJob)
export class CompareRecordsHandler implements JobHandler<{ day: string }> {
  private readonly logger = new Logger(CompareRecordsHandler.name);

  constructor(
    private readonly journals: JournalRepository,
    private readonly journal: JournalService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws JobRefusedError with how many differed, once all have been looked at */
  async handle({ day }: { day: string }, { signal }: JobContext): Promise<void> {
    const from = new Date(`${day}T00:00:00Z`);
    const to = new Date(from.getTime() + DAY_MS);
    let different = 0;
    let page: { id: string }[] = [];
    do {
      page = await this.journals.listChanged(from, to, page.at(-1)?.id ?? null, PAGE);
      for (const { id } of page) {
        signal.throwIfAborted();
        if (await this.repair(id)) different += 1;
      }
    } while (page.length === PAGE);
    if (different > 0)
      throw new JobRefusedError(`${different} records differed from their journal and were made again`);
  }

  /** @returns whether it differed */
  private async repair(id: string): Promise<boolean> {
    return this.unitOfWork.run(async (transaction) => {
      await this.journals.lock(transaction, id);
      const kept = await this.journals.find(transaction, id);
      if (kept === null) return false;
      const rebuilt = await this.journal.rebuild(transaction, kept);
      if (isSame(kept, rebuilt)) return false;
      this.logger.error({ attemptId: id }, 'a record of a package differed from its journal');
      await this.journals.rebuild(transaction, id, rebuilt);
      return true;
    });
  }
}

/** Whether it is done hangs on the rule of its time, which may have changed since. */
const isSame = (kept: KeptAttempt, { summary, records, root, openSeconds }: RebuiltAttempt): boolean => {
  const values = Object.fromEntries([...records].map(([activity, record]) => [activity, record.values]));
  const { isDone: wasDone, ...before } = kept.summary;
  const { isDone, ...now } = summary;
  return (
    (wasDone || !isDone) &&
    isDeepStrictEqual(
      { ...before, values: { ...kept.values }, root: kept.root, openSeconds: kept.openSeconds },
      {
        ...now,
        values,
        root,
        openSeconds,
      },
    )
  );
};
