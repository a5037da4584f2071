import { JOB_STATES, type JobsQuery, type JobState } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Page } from '../../core/database/page.js';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { JobEntity } from '../../core/jobs/job.entity.js';
import { newestFirst } from './newest-first.repository.js';

@Injectable()
export class JobsRepository {
  constructor(@InjectRepository(JobEntity) private readonly jobs: Repository<JobEntity>) {}

  list({ state, kind, ...page }: JobsQuery): Promise<Page<JobEntity>> {
    const query = this.jobs.createQueryBuilder('row');
    if (state !== undefined) query.andWhere('row.state = :state', { state });
    if (kind !== undefined) query.andWhere('row.kind = :kind', { kind });
    return newestFirst(query, 'createdAt', page);
  }

  async countByState(): Promise<Record<JobState, number>> {
    const rows: { state: JobState; count: string }[] = await this.jobs.query(
      'SELECT state, count(*) FROM job GROUP BY state',
    );
    const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]));
    return Object.fromEntries(JOB_STATES.map((state) => [state, counted.get(state) ?? 0])) as Record<JobState, number>;
  }

  findById(transaction: Transaction, id: string): Promise<JobEntity | null> {
    return transaction.findOneBy(JobEntity, { id });
  }
}
