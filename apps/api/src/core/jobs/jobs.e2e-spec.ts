import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { eventually } from '../../../test/eventually.js';
import { ProbeJobsModule, limitedJob, probeJob } from '../../../test/probe/probe-jobs.module.js';
import { probeLedger } from '../../../test/probe/probe-ledger.js';
import { QuickTimings } from '../../../test/quick-timings.js';
import { countQueries } from '../../../test/query-counter.js';
import { startRedis, type TestRedis } from '../../../test/redis.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobTimings } from './job-timings.js';
import { JobEntity } from './job.entity.js';

describe.each(['postgres', 'redis'] as const)('jobs on %s', (backend) => {
  let redis: TestRedis | undefined;
  /** Two processes' worth of workers on one ledger. */
  let first: TestApp;
  let second: TestApp;
  let probe: ReturnType<typeof probeLedger>;

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : undefined;
    const options = {
      env: { ROLE: 'all', ...(redis && { REDIS_URL: redis.url }) },
      features: [ProbeJobsModule],
      overrides: [[JobTimings, new QuickTimings()]] as const,
    };
    first = await createTestApp(options);
    second = await createTestApp({ ...options, databaseUrl: first.databaseUrl });
    probe = probeLedger(first);
    await probe.prepare();
  });

  afterAll(async () => {
    await second.close();
    await first.close();
    await redis?.stop();
  });

  it('runs a job once with two workers waiting', async () => {
    const id = await probe.enqueue('once');
    await probe.reach(id, 'done');
    await wait(500);
    expect(await probe.starts('once')).toBe(1);
    expect(await probe.find(id)).toMatchObject({ tries: 1, progress: 100, leaseToken: null, lastError: null });
  });

  it('adds one statement to the transaction of the domain', async () => {
    const statements = await countQueries(first, () => probe.enqueue('counted'));
    expect(statements).toBe(3); // START TRANSACTION, INSERT, COMMIT
  });

  it('runs nothing when the transaction rolls back', async () => {
    const refusal = first.app.get(UnitOfWork).run(async (manager) => {
      await probe.ledger.enqueue(manager, probeJob, { key: 'rolled back', act: 'end' });
      throw new Error('changed my mind');
    });
    await expect(refusal).rejects.toThrow('changed my mind');
    await wait(600);
    expect(await probe.starts('rolled back')).toBe(0);
  });

  it('queues a unique key once, also from transactions at the same time', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => probe.enqueue('unique', 'end', { uniqueKey: 'a-1' })),
    );
    expect(new Set(ids).size).toBe(1);
    await probe.reach(ids[0] ?? '', 'done');
    expect(await probe.enqueue('unique', 'end', { uniqueKey: 'a-1' })).toBe(ids[0]);
    await wait(400);
    expect(await probe.starts('unique')).toBe(1);
  });

  it('waits for the time it is due', async () => {
    const id = await probe.enqueue('later', 'end', { runAfter: new Date(Date.now() + 1_500) });
    await wait(1_200);
    expect(await probe.find(id)).toMatchObject({ state: 'pending' });
    await probe.reach(id, 'done');
    expect(await probe.starts('later')).toBe(1);
  });

  it('tries again after a failure, and hides addresses in the error', async () => {
    const id = await probe.enqueue('second time lucky', 'fail_once');
    await probe.reach(id, 'done');
    expect(await probe.starts('second time lucky')).toBe(2);
  });

  it('stops a poison job after five tries; a retry starts over', async () => {
    const poison = await probe.enqueue('poison', 'fail');
    const other = await probe.enqueue('beside the poison');
    await probe.reach(other, 'done');
    await probe.reach(poison, 'failed');
    await wait(500);
    expect(await probe.starts('poison')).toBe(5);
    expect(await probe.find(poison)).toMatchObject({ tries: 5, lastError: 'no luck, tell <address>' });
    expect(await probe.ledger.retry(probe.dataSource.manager, poison)).toBe(true);
    await eventually(async () => expect(await probe.starts('poison')).toBe(10));
    await probe.reach(poison, 'failed');
    expect(await probe.ledger.retry(probe.dataSource.manager, other)).toBe(false);
  });

  it('does not try again what its handler refuses', async () => {
    const id = await probe.enqueue('refused', 'refuse');
    await probe.reach(id, 'failed');
    expect(await probe.find(id)).toMatchObject({ tries: 1, lastError: 'JobRefusedError: never' });
  });

  it('cancels a waiting and a running job, and can start the latter again', async () => {
    const waiting = await probe.enqueue('never', 'end', { runAfter: new Date(Date.now() + 60_000) });
    expect(await probe.ledger.cancel(probe.dataSource.manager, waiting)).toBe(true);
    const running = await probe.enqueue('cancelled', 'hang');
    await eventually(async () => expect(await probe.starts('cancelled')).toBe(1));
    expect(await probe.ledger.cancel(probe.dataSource.manager, running)).toBe(true);
    expect(await probe.ledger.cancel(probe.dataSource.manager, running)).toBe(false);
    await wait(300);
    expect(await probe.find(running)).toMatchObject({ state: 'cancelled', leaseToken: null });
    await probe.ledger.retry(probe.dataSource.manager, running);
    await eventually(async () => expect(await probe.starts('cancelled')).toBe(2));
    await probe.ledger.cancel(probe.dataSource.manager, running);
    expect(await probe.starts('never')).toBe(0);
  });

  it('keeps the lease of a handler that takes longer than it', async () => {
    const id = await probe.enqueue('patient', 'hang');
    await wait(2_500);
    expect(await probe.starts('patient')).toBe(1);
    expect(await probe.find(id)).toMatchObject({ state: 'running', tries: 1 });
    await probe.ledger.cancel(probe.dataSource.manager, id);
  });

  it('gives up on a handler that hangs', async () => {
    const id = await probe.enqueue('hanging', 'hang', {}, limitedJob);
    await probe.reach(id, 'failed');
    expect((await probe.find(id)).lastError).toContain('Took longer than 0.3 s');
  });

  it('finishes 500 jobs, each once', async () => {
    await first.app.get(UnitOfWork).run(async (manager) => {
      for (let number = 0; number < 500; number += 1)
        await probe.ledger.enqueue(manager, probeJob, { key: 'many', act: 'end' });
    });
    await eventually(async () => expect(await probe.starts('many')).toBe(500), 30_000);
    await eventually(async () =>
      expect(await probe.dataSource.manager.countBy(JobEntity, { state: 'running' })).toBe(0),
    );
    expect(await probe.starts('many')).toBe(500);
  }, 40_000);
});
