import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { Clock } from '../../../core/clock/clock.js';
import { UnitOfWork } from '../../../core/database/unit-of-work.js';
import { describeError } from '../../../core/errors/describe-error.js';
import { JobLedger } from '../../../core/jobs/job-ledger.js';
import { everySoOften } from '../../../core/process/every-so-often.js';
import { Retention } from '../../../core/retention/retention.js';
import { AttemptCompletion } from '../playing/attempt-completion.service.js';
import { AttemptsRepository } from '../playing/attempts.repository.js';
import { compareRecordsJob } from './compare-records.job.js';
import { JournalRepository } from './journal.repository.js';
import { sweepPackagesJob } from './sweep-packages.job.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 600_000;
/** A window that is looked at says something every 100 seconds; a laptop that was closed for a while may come back. */
const SILENT_MS = 30 * 60_000;

/** What nobody asks for: windows that were never closed, the look at yesterday's records, what imports left behind. */
@Injectable()
export class PackageUpkeep implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PackageUpkeep.name);
  private end: (() => Promise<void>) | undefined;
  private isEnding = false;

  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly completion: AttemptCompletion,
    private readonly journals: JournalRepository,
    private readonly jobs: JobLedger,
    private readonly retention: Retention,
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      name: 'packages that authors tried out',
      keptDays: 1,
      deleteEndedBy: (transaction, moment) => this.attempts.deleteSandboxesBefore(transaction, moment),
    });
    this.retention.register({
      name: 'journals of packages',
      keptDays: 183,
      deleteEndedBy: (transaction, moment) => this.journals.deleteJournalsBefore(transaction, moment),
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.runsJobs) this.end = everySoOften('upkeep of packages', EVERY_MS, () => this.run());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.end?.();
  }

  /** Safe to repeat, and in several processes at once. */
  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    const day = new Date(now - DAY_MS).toISOString().slice(0, 10);
    await this.unitOfWork.run(async (transaction) => {
      await this.jobs.enqueue(transaction, compareRecordsJob, { day }, { uniqueKey: day });
      await this.jobs.enqueue(transaction, sweepPackagesJob, { day }, { uniqueKey: day });
    });
    await this.closeSilent(new Date(now - SILENT_MS));
  }

  /** What a window left that is gone is final. One that fails holds up no other, and is tried again the next time. */
  private async closeSilent(seenBefore: Date): Promise<void> {
    const silent = await this.unitOfWork.alone((manager) => this.attempts.listSilent(manager, seenBefore));
    for (const attemptId of silent) {
      if (this.isEnding) return;
      await this.close(attemptId, seenBefore).catch((error: unknown) =>
        this.logger.error({ err: describeError(error), attemptId }, 'a silent window of a package was not closed'),
      );
    }
  }

  private close(attemptId: string, seenBefore: Date): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      await this.completion.leave(transaction, attemptId, () =>
        this.attempts.closeSilent(transaction, attemptId, seenBefore),
      );
    });
  }
}
