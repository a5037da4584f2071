import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { describeError } from '../errors/describe-error.js';
import { OutboxMailRepository } from './outbox-mail.repository.js';

const DAY_MS = 86_400_000;
/** As the columns of the outbox promise. */
const KEPT_DAYS = 90;
const CLEANING_MS = 3_600_000;

/** Removes mail that is too old, whatever became of it. Any number of processes may do so at once. */
@Injectable()
export class OutboxRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxRetention.name);
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    private readonly mails: OutboxMailRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.cleaning = setInterval(() => void this.clean(), CLEANING_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }

  async clean(): Promise<void> {
    try {
      await this.mails.deleteOlderThan(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS));
    } catch (error) {
      this.logger.warn({ err: describeError(error) }, 'old mail could not be removed; the next hour tries again');
    }
  }
}
