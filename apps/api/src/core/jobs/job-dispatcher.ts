import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { HealthRegistry } from '../http/health/health-registry.js';
import { Shutdown } from '../http/shutdown.js';
import { DatabaseListener } from '../live/database-listener.js';
import { parseNotification } from '../live/parse-notification.js';
import { failureText } from './failure-text.js';
import { JOB_CHANNEL, type JobMessage, JobNoticeSchema } from './job-message.js';
import { JobMessenger } from './job-messenger.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { JobTimings } from './job-timings.js';
import { JobRepository } from './job.repository.js';

/** In processes that run jobs: hands the ledger's rows over to the queue, at once by notification and now and then by sweeping. */
@Injectable()
export class JobDispatcher implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobDispatcher.name);
  private sweeping: Promise<void> | undefined;
  private readonly alarms = new Set<NodeJS.Timeout>();
  private draining: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly health: HealthRegistry,
    private readonly listener: DatabaseListener,
    private readonly messenger: JobMessenger,
    private readonly registry: JobRegistry,
    private readonly repository: JobRepository,
    private readonly runner: JobRunner,
    private readonly shutdown: Shutdown,
    private readonly timings: JobTimings,
  ) {}

  onModuleInit(): void {
    if (!this.config.runsJobs) return;
    this.listener.subscribe(JOB_CHANNEL, {
      onMessage: (payload) => this.receive(payload),
      onConnect: () => void this.sweep(),
    });
    this.health.register({ name: 'queue', check: () => this.messenger.check() });
    this.messenger.start((message) => this.runner.run(message));
    this.timer = setInterval(() => void this.sweep(), this.timings.sweepMs);
    this.shutdown.signal.addEventListener('abort', () => void this.drain(), { once: true });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.config.runsJobs) return;
    await this.drain();
    await this.sweeping;
    await this.messenger.close();
  }

  /** Takes nothing new, lets what runs finish, and gives back what takes too long. */
  private drain(): Promise<void> {
    this.draining ??= this.drainOnce();
    return this.draining;
  }

  private async drainOnce(): Promise<void> {
    clearInterval(this.timer);
    for (const alarm of this.alarms) clearTimeout(alarm);
    await this.messenger.stopTaking();
    await this.runner.finish(this.shutdown.patienceMs);
  }

  private receive(payload: string): void {
    const notice = parseNotification(JobNoticeSchema, payload);
    if (notice === undefined) return;
    if ('cancelled' in notice) this.runner.cancel(notice.cancelled);
    else this.handOver([notice]);
  }

  /** What is due goes to the queue; what is due before the next sweep waits here, anything later in the ledger. */
  private handOver(messages: readonly JobMessage[]): void {
    this.messenger.send(messages.filter(({ delay }) => delay === 0));
    for (const message of messages.filter(({ delay }) => delay > 0 && delay <= this.timings.sweepMs)) {
      const alarm = setTimeout(() => {
        this.alarms.delete(alarm);
        this.messenger.send([message]);
      }, message.delay);
      this.alarms.add(alarm);
    }
  }

  private async sweep(): Promise<void> {
    this.sweeping ??= this.sweepOnce().finally(() => (this.sweeping = undefined));
    await this.sweeping;
  }

  private async sweepOnce(): Promise<void> {
    try {
      this.handOver((await this.repository.sweep(this.registry.kinds(), this.timings)) ?? []);
    } catch (error) {
      this.logger.warn(`Could not look through the ledger: ${failureText(error)}`);
    }
  }
}
