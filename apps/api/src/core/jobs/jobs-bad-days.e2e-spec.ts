import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp, type TestAppOptions } from '../../../test/app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { eventually } from '../../../test/eventually.js';
import { ProbeJobsModule } from '../../../test/probe/probe-jobs.module.js';
import { probeLedger } from '../../../test/probe/probe-ledger.js';
import { QuickTimings } from '../../../test/quick-timings.js';
import { startRedis, type TestRedis } from '../../../test/redis.js';
import { createTcpProxy } from '../../../test/tcp-proxy.js';
import { killHard, startTypescript } from '../../../test/typescript-process.js';
import { tryTransactionLock } from '../database/advisory-lock.js';
import { Shutdown } from '../http/shutdown.js';
import { JobRunner } from './job-runner.js';
import { JobTimings } from './job-timings.js';
import { JobRepository } from './job.repository.js';

const SECRET_KEY = 'k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c';

describe('jobs on bad days', () => {
  let database: TestDatabase;
  /** Answers requests and runs no jobs. */
  let http: TestApp;
  let probe: ReturnType<typeof probeLedger>;
  const opened: TestApp[] = [];

  const open = async (options: TestAppOptions): Promise<TestApp> => {
    const testApp = await createTestApp({
      databaseUrl: database.url,
      features: [ProbeJobsModule],
      overrides: [[JobTimings, new QuickTimings()]],
      ...options,
    });
    opened.push(testApp);
    return testApp;
  };
  const openWorker = (env: Readonly<Record<string, string>> = {}) => open({ env: { ROLE: 'all', ...env } });

  beforeAll(async () => {
    database = await createTestDatabase();
    http = await open({ env: { ROLE: 'http' } });
    opened.length = 0;
    probe = probeLedger(http);
    await probe.prepare();
  });
  afterEach(async () => {
    for (const testApp of opened.splice(0)) await testApp.close();
    await probe.dataSource.query('DELETE FROM job');
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  it('starts a job once more when its worker was killed, after the lease', async () => {
    const id = await probe.enqueue('killed', 'hang_once');
    const worker = startTypescript('probe/probe-worker.ts', [], {
      DATABASE_URL: database.url,
      SECRET_KEY,
      LMS_DATA: join(tmpdir(), 'integra-killed'),
    });
    try {
      await eventually(async () => expect(await probe.starts('killed')).toBe(1), 40_000);
    } finally {
      await killHard(worker);
    }
    expect(await probe.find(id)).toMatchObject({ state: 'running', tries: 1 });
    await openWorker();
    await probe.reach(id, 'done');
    await wait(1_500);
    expect(await probe.starts('killed')).toBe(2);
    expect(await probe.find(id)).toMatchObject({ state: 'done', tries: 2 });
  }, 60_000);

  it('fails a job whose workers vanished in each of its tries', async () => {
    const id = await probe.enqueue('vanished');
    await probe.dataSource.query(
      `UPDATE job SET state = 'running', tries = 5, lease_until = now(), lease_token = gen_random_uuid()`,
    );
    await openWorker();
    await probe.reach(id, 'failed');
    expect(await probe.find(id)).toMatchObject({ lastError: 'The process ended while this job was running' });
    expect(await probe.starts('vanished')).toBe(0);
  });

  it('lets a running job finish when its process stops, and gives back one that takes too long', async () => {
    const worker = await openWorker();
    const quick = await probe.enqueue('finishes', 'take_200_ms');
    const slow = await probe.enqueue('given back', 'hang_once');
    await eventually(async () => expect((await probe.starts('finishes')) + (await probe.starts('given back'))).toBe(2));
    worker.app.get(Shutdown).begin(400);
    await probe.reach(quick, 'done');
    await probe.reach(slow, 'pending');
    expect(await probe.find(slow)).toMatchObject({
      tries: 1,
      lastError: expect.stringContaining('The process stopped'),
    });
    await openWorker();
    await probe.reach(slow, 'done');
  });

  it('gives back at once what it claimed while its process was told to stop', async () => {
    const runner = (await open({ env: { ROLE: 'http' } })).app.get(JobRunner);
    const id = await probe.enqueue('claimed too late', 'hang');
    let work: Promise<unknown> | undefined;
    await probe.dataSource.transaction(async (other) => {
      await other.query('SELECT FROM job WHERE id = $1 FOR UPDATE', [id]);
      const claim = runner.run({ id, kind: 'probe', tries: 0, delay: 0 });
      await eventually(async () => {
        const waiting = await probe.dataSource.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE job SET state = ''running''%'`,
        );
        expect(waiting).toHaveLength(1);
      });
      work = Promise.all([claim, runner.finish(10_000)]);
    });
    await work;
    expect(await probe.find(id)).toMatchObject({
      state: 'pending',
      tries: 1,
      lastError: 'The process stopped before this job began',
    });
    expect(await probe.starts('claimed too late')).toBe(0);
  });

  it('sweeps in one process at a time', async () => {
    const repository = http.app.get(JobRepository);
    const sweep = () => repository.sweep(['probe'], new JobTimings());
    const ids = await Promise.all(Array.from({ length: 20 }, (_, number) => probe.enqueue(`swept ${number}`)));
    await probe.dataSource.transaction(async (other) => {
      expect(await tryTransactionLock(other, 'sweep_jobs')).toBe(true);
      expect(await sweep()).toBeUndefined();
    });
    const sweeps = await Promise.all([sweep(), sweep(), sweep()]);
    const handedOver = sweeps.flatMap((messages) => messages ?? []).map((message) => message.id);
    expect(handedOver.toSorted()).toEqual(ids.toSorted());
    expect(await sweep()).toEqual([]);
  });

  it('leaves alone what a newer release has queued', async () => {
    await openWorker();
    await probe.dataSource.query(`INSERT INTO job (kind, payload, max_tries) VALUES ('from-the-future', '{}', 5)`);
    const id = await probe.enqueue('today');
    await probe.reach(id, 'done');
    await wait(500);
    const rows = await probe.dataSource.query(`SELECT state, tries FROM job WHERE kind = 'from-the-future'`);
    expect(rows).toEqual([{ state: 'pending', tries: 0 }]);
  });

  it.each([
    { failure: 'stopped', recoveryMs: 15_000 },
    // Its answers never come, on connections that look well: they are cut after a minute.
    { failure: 'silent', recoveryMs: 90_000 },
  ] as const)(
    'goes on by itself after the database was $failure',
    async ({ failure, recoveryMs }) => {
      const address = new URL(database.url);
      const proxy = await createTcpProxy(address.hostname, Number(address.port || '5432'));
      address.hostname = '127.0.0.1';
      address.port = String(proxy.port);
      await open({ env: { ROLE: 'all' }, databaseUrl: address.href });
      const running = await probe.enqueue(`running while ${failure}`, 'take_200_ms');
      await probe.reach(running, 'running');
      await (failure === 'stopped' ? proxy.stop() : proxy.freeze());
      const meanwhile = await probe.enqueue(`queued while ${failure}`);
      await wait(3_000);
      await proxy.restore();
      await probe.reach(meanwhile, 'done', recoveryMs);
      await probe.reach(running, 'done', recoveryMs);
      expect(await probe.starts(`queued while ${failure}`)).toBe(1);
      await probe.reach(await probe.enqueue(`after it was ${failure}`), 'done');
      await opened.pop()?.close();
      await proxy.close();
    },
    150_000,
  );

  describe('with Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    const enqueueMany = (prefix: string) =>
      Promise.all(Array.from({ length: 40 }, (_, number) => probe.enqueue(`${prefix} ${number}`, 'take_200_ms')));
    const expectAllOnce = async (ids: readonly string[], prefix: string) => {
      for (const id of ids) await probe.reach(id, 'done', 20_000);
      for (const number of ids.keys()) expect(await probe.starts(`${prefix} ${number}`)).toBe(1);
    };

    it('stops in good time while Redis is away', async () => {
      const worker = await openWorker({ REDIS_URL: redis.url });
      await redis.stop();
      opened.length = 0;
      const began = Date.now();
      await worker.close();
      expect(Date.now() - began).toBeLessThan(5_000);
      await redis.start();
    }, 40_000);

    it('loses nothing by FLUSHALL, and runs nothing twice', async () => {
      await openWorker({ REDIS_URL: redis.url });
      const ids = await enqueueMany('flushed');
      await wait(300);
      await redis.flushAll();
      await expectAllOnce(ids, 'flushed');
    }, 40_000);

    it('loses nothing while Redis is away for 10 s, and says that it is not ready', async () => {
      const worker = await openWorker({ REDIS_URL: redis.url });
      const before = await enqueueMany('before');
      await wait(300);
      await redis.stop();
      const during = await enqueueMany('during');
      await wait(10_000);
      const { checks } = (await (await fetch(`${worker.url}/health/ready`)).json()) as { checks: unknown };
      expect(checks).toMatchObject({ queue: 'failed', database: 'ok' });
      await redis.start();
      await expectAllOnce([...before], 'before');
      await expectAllOnce([...during], 'during');
      await eventually(async () => expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200));
    }, 60_000);
  });
});
