import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../clock/clock.js';
import { tryTransactionLock } from '../database/advisory-lock.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { describeError } from '../errors/describe-error.js';
import { everySoOften } from '../process/every-so-often.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;

/** How long one kind of row about people is kept. The privacy notice and the tags of columns promise what is registered, and no more. */
export type RetentionRule = {
  /** For the log. */
  readonly name: string;
  /** Counted from the end of what the row is about; 0 for what is of no more use then. */
  readonly keptDays: number;
  /** Deletes the rows that ended before or at the moment; safe to repeat. */
  readonly deleteEndedBy: (transaction: Transaction, moment: Date) => Promise<void>;
};

/** Deletes what is past its time: at the start and then every hour, in processes that run jobs, one of them at a time. */
@Injectable()
export class Retention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private readonly rules: RetentionRule[] = [];
  private end: (() => Promise<void>) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  register(rule: RetentionRule): void {
    this.rules.push(rule);
  }

  onApplicationBootstrap(): void {
    if (this.config.runsJobs) this.end = everySoOften('retention', EVERY_MS, () => this.run());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.end?.();
  }

  /** One transaction per rule: one that fails holds up no other, and the next hour tries it again. */
  async run(): Promise<void> {
    for (const rule of this.rules) {
      try {
        await this.apply(rule);
      } catch (error) {
        this.logger.warn({ err: describeError(error), rule: rule.name }, 'old rows could not be deleted');
      }
    }
  }

  private apply({ keptDays, deleteEndedBy }: RetentionRule): Promise<void> {
    const moment = new Date(this.clock.now().getTime() - keptDays * DAY_MS);
    return this.unitOfWork.run(async (transaction) => {
      if (await tryTransactionLock(transaction, 'delete_old_rows')) await deleteEndedBy(transaction, moment);
    });
  }
}
