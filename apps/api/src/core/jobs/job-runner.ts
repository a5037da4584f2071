import { Injectable, Logger } from '@nestjs/common';
import type { JobMessage } from './job-message.js';
import { JobRegistry } from './job-registry.js';
import { JobRun } from './job-run.js';
import { JobRepository } from './job.repository.js';

/** Starts what the queue names, if the ledger agrees, and knows what runs in this process. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  /** Messages at work, from before their claim. */
  private readonly working = new Set<Promise<void>>();
  private readonly runs = new Set<JobRun>();
  private isStopping = false;

  constructor(
    private readonly repository: JobRepository,
    private readonly registry: JobRegistry,
  ) {}

  /** Does one message's work. Rejects only when the ledger can't be reached; the sweeper then brings the job back. */
  async run(message: JobMessage): Promise<void> {
    if (this.isStopping) return;
    const work = this.start(message);
    this.working.add(work);
    try {
      await work;
    } finally {
      this.working.delete(work);
    }
  }

  cancel(id: string): void {
    for (const run of this.runs) if (run.jobId === id) run.loseLease();
  }

  /** Waits for what runs now; what has not ended after the patience (milliseconds) is given back to the ledger. */
  async finish(patienceMs: number): Promise<void> {
    this.isStopping = true;
    const patience = setTimeout(() => {
      for (const run of this.runs) run.giveBack();
    }, patienceMs);
    await Promise.allSettled(this.working);
    clearTimeout(patience);
  }

  private async start(message: JobMessage): Promise<void> {
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
    if (this.isStopping) {
      await this.repository.failTry(claim, 'The process stopped before this job began', 0);
      return;
    }
    const run = new JobRun(this.repository, job, claim);
    this.runs.add(run);
    try {
      await run.outcome;
    } finally {
      this.runs.delete(run);
    }
  }
}
