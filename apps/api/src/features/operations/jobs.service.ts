import type { Job, JobCounts, JobPage, JobsQuery } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { definedJobs } from '../../core/jobs/job-definition.js';
import { JobLedger } from '../../core/jobs/job-ledger.js';
import type { JobEntity } from '../../core/jobs/job.entity.js';
import { JobsRepository } from './jobs.repository.js';
import { operationsError } from './operations.errors.js';
import { toJob } from './operations.mapper.js';

/** The jobs page: what runs, what failed and why, and the two things that can be done about it. */
@Injectable()
export class JobsService {
  constructor(
    private readonly audit: Audit,
    private readonly jobs: JobsRepository,
    private readonly ledger: JobLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(query: JobsQuery): Promise<JobPage> {
    const { items, next } = await this.jobs.list(query);
    return { items: items.map(toJob), next };
  }

  async counts(): Promise<JobCounts> {
    return { states: await this.jobs.countByState(), kinds: [...definedJobs().keys()].toSorted() };
  }

  /** @throws {AppError} job_not_found, job_not_retryable */
  retry(actor: string, id: string): Promise<Job> {
    return this.unitOfWork.run(async (transaction) => {
      const isDone = await this.ledger.retry(transaction, id);
      const job = await this.find(transaction, id);
      if (!isDone) throw operationsError('job_not_retryable', { state: job.state });
      await this.record(transaction, actor, 'job.retried', job);
      return toJob(job);
    });
  }

  /** @throws {AppError} job_not_found, job_not_cancellable */
  cancel(actor: string, id: string): Promise<Job> {
    return this.unitOfWork.run(async (transaction) => {
      const isDone = await this.ledger.cancel(transaction, id);
      const job = await this.find(transaction, id);
      if (!isDone) throw operationsError('job_not_cancellable', { state: job.state });
      await this.record(transaction, actor, 'job.cancelled', job);
      return toJob(job);
    });
  }

  private async find(transaction: Transaction, id: string): Promise<JobEntity> {
    const job = await this.jobs.findById(transaction, id);
    if (job === null) throw operationsError('job_not_found');
    return job;
  }

  private record(transaction: Transaction, actor: string, action: string, { id, kind }: JobEntity): Promise<void> {
    return this.audit.record(transaction, { actor, action, subject: { kind: 'job', id }, details: { kind } });
  }
}
