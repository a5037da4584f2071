import { Logger } from '@nestjs/common';
import { backoffAfter } from './job-definition.js';
import { failureText } from './failure-text.js';
import { JobRefusedError } from './job-handler.js';
import type { RegisteredJob } from './job-registry.js';
import type { Claim, JobRepository } from './job.repository.js';

/** Why a run ends before its handler does. */
class RunAborted extends Error {
  override readonly name = 'RunAborted';

  constructor(
    readonly reason: 'lease_lost' | 'limit' | 'shutdown',
    message: string,
  ) {
    super(message);
  }
}

/** A run renews its lease this many times before it would end. */
const RENEWALS_PER_LEASE = 3;

/** One start of one job: calls the handler, keeps the lease alive meanwhile, writes the outcome. */
export class JobRun {
  private readonly logger = new Logger(JobRun.name);
  private readonly abortion = new AbortController();
  readonly jobId: string;
  /** Resolves when the outcome is in the ledger, or is no longer ours to write. */
  readonly outcome: Promise<void>;

  /** Starts at once. */
  constructor(
    private readonly repository: JobRepository,
    private readonly job: RegisteredJob,
    private readonly claim: Claim,
  ) {
    this.jobId = claim.id;
    this.outcome = this.run();
  }

  /** The job was cancelled: its row says so already. */
  loseLease(): void {
    this.abort('lease_lost', 'The job was cancelled or taken over');
  }

  /** The process stops: the job goes back to the ledger. */
  giveBack(): void {
    this.abort('shutdown', 'The process stopped while this job was running');
  }

  private async run(): Promise<void> {
    const { definition } = this.job;
    const renewal = setInterval(() => void this.renew(), (definition.leaseSeconds * 1_000) / RENEWALS_PER_LEASE);
    const limit = setTimeout(
      () => this.abort('limit', `Took longer than ${definition.limitSeconds} s`),
      definition.limitSeconds * 1_000,
    );
    try {
      await Promise.race([this.handle(), this.aborted()]);
      await this.repository.finish(this.claim);
    } catch (error) {
      await this.settle(error);
    } finally {
      clearInterval(renewal);
      clearTimeout(limit);
    }
  }

  private async handle(): Promise<void> {
    const { definition, handler } = this.job;
    const payload = definition.schema.safeParse(this.claim.payload);
    if (!payload.success) throw new JobRefusedError('The payload does not fit this version of the job');
    await handler.handle(payload.data, {
      jobId: this.claim.id,
      tries: this.claim.tries,
      signal: this.abortion.signal,
      progress: (percent) => this.progress(percent),
    });
  }

  private async progress(percent: number): Promise<void> {
    const whole = Math.max(0, Math.min(100, Math.round(percent)));
    const isOurs = await this.repository.progress(this.claim, this.job.definition.leaseSeconds, whole);
    if (!isOurs) this.loseLease();
    this.abortion.signal.throwIfAborted();
  }

  private async renew(): Promise<void> {
    try {
      const isOurs = await this.repository.renew(this.claim, this.job.definition.leaseSeconds);
      if (!isOurs) this.loseLease();
    } catch (error) {
      // The database may be away for a moment; the next renewal tries again, and the lease decides in the end.
      this.logger.warn(`Could not renew the lease of a job: ${failureText(error)}`);
    }
  }

  private async settle(error: unknown): Promise<void> {
    const { definition } = this.job;
    const { id, tries } = this.claim;
    if (error instanceof RunAborted && error.reason === 'lease_lost') {
      this.logger.log({ jobId: id, kind: definition.name }, 'Job stopped: cancelled or taken over');
      return;
    }
    const description = failureText(error);
    if (error instanceof RunAborted && error.reason === 'shutdown') {
      await this.repository.failTry(this.claim, description, 0);
      return;
    }
    this.logger.warn({ jobId: id, kind: definition.name, tries, error: description }, 'Job failed');
    if (error instanceof JobRefusedError) await this.repository.refuse(this.claim, description);
    else await this.repository.failTry(this.claim, description, backoffAfter(definition, tries));
  }

  private abort(reason: RunAborted['reason'], message: string): void {
    if (!this.abortion.signal.aborted) this.abortion.abort(new RunAborted(reason, message));
  }

  /** Never resolves. A handler that ignores its signal is left behind; without the lease it can't write an outcome. */
  private aborted(): Promise<never> {
    const { signal } = this.abortion;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }
}
