import type { JobState } from '@integra/shared-types/operations';
import { expect } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../src/core/database/unit-of-work.js';
import { type EnqueueOptions, JobLedger } from '../../src/core/jobs/job-ledger.js';
import { JobEntity } from '../../src/core/jobs/job.entity.js';
import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import { type ProbeAct, probeJob } from './probe-jobs.module.js';

/** What specs about jobs do with the ledger of an application. */
export const probeLedger = ({ app }: TestApp) => {
  const dataSource = app.get(DataSource);
  const ledger = app.get(JobLedger);
  const find = (id: string) => dataSource.manager.findOneByOrFail(JobEntity, { id });
  return {
    dataSource,
    ledger,
    find,
    /** The table in which the handlers count their starts. */
    prepare: () => dataSource.query('CREATE TABLE probe_run (key text, at timestamptz DEFAULT clock_timestamp())'),
    enqueue: (key: string, act: ProbeAct = 'end', options?: EnqueueOptions, definition = probeJob) =>
      app.get(UnitOfWork).run((manager) => ledger.enqueue(manager, definition, { key, act }, options)),
    starts: async (key: string): Promise<number> => {
      const rows: { count: string }[] = await dataSource.query('SELECT count(*) FROM probe_run WHERE key = $1', [key]);
      return Number(rows[0]?.count);
    },
    reach: (id: string, state: JobState, withinMs?: number) =>
      eventually(async () => expect(await find(id)).toMatchObject({ state }), withinMs),
  };
};
