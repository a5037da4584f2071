import { Injectable, Logger } from '@nestjs/common';
import type { JobMessage } from './job-message.js';
import { JobRegistry } from './job-registry.js';
import { JobRun } from './job-run.js';
import { JobRepository } from './job.repository.js';

/** Starts what the queue names, if the ledger agrees, and knows what runs in this process. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly runs = new Map<string, JobRun>();

  constructor(
    private readonly repository: JobRepository,
    private readonly registry: JobRegistry,
  ) {}

  /** Does one message's work. Rejects only when the ledger can't be reached; the sweeper then brings the job back. */
  async run(message: JobMessage): Promise<void> {
    const job = this.registry.find(message.kind);
    if (job === undefined) return;
    const claim = await this.repository.claim(message, job.definition.leaseSeconds);
    if (claim === undefined) {
      this.logger.debug(
        { jobId: message.id, kind: message.kind },
        'Nothing to do: started elsewhere, ended or not due',
      );
      return;
    }
    const run = new JobRun(this.repository, job, claim);
    this.runs.set(claim.id, run);
    try {
      await run.run();
    } finally {
      if (this.runs.get(claim.id) === run) this.runs.delete(claim.id);
    }
  }

  cancel(id: string): void {
    this.runs.get(id)?.loseLease();
  }

  giveBackAll(): void {
    for (const run of this.runs.values()) run.giveBack();
  }
}
