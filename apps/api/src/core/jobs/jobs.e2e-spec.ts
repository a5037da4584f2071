import { setTimeout as wait } from 'node:timers/promises';
import type { JobState } from '@integra/shared-types/operations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeJobsModule, limitedJob, probeJob } from '../../../test/probe/probe-jobs.module.js';
import { countQueries } from '../../../test/query-counter.js';
import { startRedis, type TestRedis } from '../../../test/redis.js';
import { until } from '../../../test/until.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobLedger } from './job-ledger.js';
import { JobTimings } from './job-timings.js';
import { JobEntity } from './job.entity.js';

class QuickTimings extends JobTimings {
  override readonly sweepMs = 200;
  override readonly handOverAgainMs = 1_000;
}

describe.each(['postgres', 'redis'] as const)('jobs on %s', (backend) => {
  let redis: TestRedis | undefined;
  /** Two processes' worth of workers on one ledger. */
  let first: TestApp;
  let second: TestApp;
  let dataSource: DataSource;
  let ledger: JobLedger;

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : undefined;
    const options = {
      env: { ROLE: 'all', ...(redis && { REDIS_URL: redis.url }) },
      features: [ProbeJobsModule],
      overrides: [[JobTimings, new QuickTimings()]] as const,
    };
    first = await createTestApp(options);
    second = await createTestApp({ ...options, databaseUrl: first.databaseUrl });
    dataSource = first.app.get(DataSource);
    ledger = first.app.get(JobLedger);
    await dataSource.query('CREATE TABLE probe_run (key text, at timestamptz DEFAULT clock_timestamp())');
  });

  afterAll(async () => {
    await second.close();
    await first.close();
    await redis?.stop();
  });

  const enqueue = (
    key: string,
    act: 'end' | 'fail' | 'fail_once' | 'refuse' | 'hang' | 'take_200_ms' = 'end',
    options?: Parameters<JobLedger['enqueue']>[3],
    definition = probeJob,
  ) => first.app.get(UnitOfWork).run((manager) => ledger.enqueue(manager, definition, { key, act }, options));
  const find = (id: string) => dataSource.manager.findOneByOrFail(JobEntity, { id });
  const reach = (id: string, state: JobState) => until(async () => (await find(id)).state === state);
  const starts = async (key: string): Promise<number> => {
    const rows: { count: string }[] = await dataSource.query('SELECT count(*) FROM probe_run WHERE key = $1', [key]);
    return Number(rows[0]?.count);
  };

  it('runs a job once, soon after the commit, with two workers waiting', async () => {
    const began = Date.now();
    const id = await enqueue('once');
    await reach(id, 'done');
    const took = Date.now() - began;
    expect(took).toBeLessThan(300);
    await wait(500);
    expect(await starts('once')).toBe(1);
    expect(await find(id)).toMatchObject({ tries: 1, progress: 100, leaseToken: null, lastError: null });
  });

  it('adds one statement to the transaction of the domain', async () => {
    const statements = await countQueries(first, () => enqueue('counted'));
    expect(statements).toBe(3); // START TRANSACTION, INSERT, COMMIT
  });

  it('runs nothing when the transaction rolls back', async () => {
    const refusal = first.app.get(UnitOfWork).run(async (manager) => {
      await ledger.enqueue(manager, probeJob, { key: 'rolled back', act: 'end' });
      throw new Error('changed my mind');
    });
    await expect(refusal).rejects.toThrow('changed my mind');
    await wait(600);
    expect(await starts('rolled back')).toBe(0);
  });

  it('queues a unique key once, also from transactions at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => enqueue('unique', 'end', { uniqueKey: 'a-1' })));
    expect(new Set(ids).size).toBe(1);
    await reach(ids[0] ?? '', 'done');
    expect(await enqueue('unique', 'end', { uniqueKey: 'a-1' })).toBe(ids[0]);
    await wait(400);
    expect(await starts('unique')).toBe(1);
  });

  it('waits for the time it is due', async () => {
    const id = await enqueue('later', 'end', { runAfter: new Date(Date.now() + 1_500) });
    await wait(1_200);
    expect(await find(id)).toMatchObject({ state: 'pending' });
    await reach(id, 'done');
    expect(await starts('later')).toBe(1);
  });

  it('tries again after a failure, and hides addresses in the error', async () => {
    const id = await enqueue('second time lucky', 'fail_once');
    await reach(id, 'done');
    expect(await starts('second time lucky')).toBe(2);
  });

  it('stops a poison job after five tries; a retry starts over', async () => {
    const poison = await enqueue('poison', 'fail');
    const other = await enqueue('beside the poison');
    await reach(other, 'done');
    await reach(poison, 'failed');
    await wait(500);
    expect(await starts('poison')).toBe(5);
    expect(await find(poison)).toMatchObject({ tries: 5, lastError: 'no luck, tell <address>' });
    expect(await ledger.retry(dataSource.manager, poison)).toBe(true);
    await until(async () => (await starts('poison')) === 10);
    await reach(poison, 'failed');
    expect(await ledger.retry(dataSource.manager, other)).toBe(false);
  });

  it('does not try again what its handler refuses', async () => {
    const id = await enqueue('refused', 'refuse');
    await reach(id, 'failed');
    expect(await find(id)).toMatchObject({ tries: 1, lastError: 'JobRefusedError: never' });
  });

  it('cancels a waiting and a running job, and can start the latter again', async () => {
    const waiting = await enqueue('never', 'end', { runAfter: new Date(Date.now() + 60_000) });
    expect(await ledger.cancel(dataSource.manager, waiting)).toBe(true);
    const running = await enqueue('cancelled', 'hang');
    await until(async () => (await starts('cancelled')) === 1);
    expect(await ledger.cancel(dataSource.manager, running)).toBe(true);
    expect(await ledger.cancel(dataSource.manager, running)).toBe(false);
    await wait(300);
    expect(await find(running)).toMatchObject({ state: 'cancelled', leaseToken: null });
    await ledger.retry(dataSource.manager, running);
    await until(async () => (await starts('cancelled')) === 2);
    await ledger.cancel(dataSource.manager, running);
    expect(await starts('never')).toBe(0);
  });

  it('keeps the lease of a handler that takes longer than it', async () => {
    const id = await enqueue('patient', 'hang');
    await wait(2_500);
    expect(await starts('patient')).toBe(1);
    expect(await find(id)).toMatchObject({ state: 'running', tries: 1 });
    await ledger.cancel(dataSource.manager, id);
  });

  it('gives up on a handler that hangs', async () => {
    const id = await enqueue('hanging', 'hang', {}, limitedJob);
    await reach(id, 'failed');
    expect((await find(id)).lastError).toContain('Took longer than 0.3 s');
  });

  it('finishes 500 jobs, each once', async () => {
    await first.app.get(UnitOfWork).run(async (manager) => {
      for (let number = 0; number < 500; number += 1)
        await ledger.enqueue(manager, probeJob, { key: 'many', act: 'end' });
    });
    await until(async () => (await starts('many')) === 500, 30_000);
    await until(async () => (await dataSource.manager.countBy(JobEntity, { state: 'running' })) === 0);
    expect(await starts('many')).toBe(500);
  }, 40_000);
});
