import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';
import { stopGracefully } from './graceful-shutdown.js';
import { HealthRegistry } from './health/health-registry.js';

const events: string[] = [];

/** Stands for a worker, which closes with its module. */
@Injectable()
class ProbeWorker implements OnModuleDestroy {
  constructor(private readonly dataSource: DataSource) {}

  async onModuleDestroy(): Promise<void> {
    await this.dataSource.query('SELECT 1');
    events.push('worker closed');
  }
}

@Module({ imports: [ProbeModule], providers: [ProbeWorker] })
class ProbeWorkerModule {}

let testApp: TestApp;

beforeEach(async () => {
  events.length = 0;
  testApp = await createTestApp({ features: [ProbeWorkerModule] });
});
afterEach(() => testApp.close());

const status = async (path: string): Promise<number> => (await fetch(`${testApp.url}${path}`)).status;

describe('a process that is told to stop', () => {
  it('says so first, finishes what runs, then closes workers and the database', async () => {
    const server = testApp.app.getHttpServer();
    expect(await status('/health/ready')).toBe(200);
    const stopped = stopGracefully(testApp.app, [server], { noticeMs: 300, patienceMs: 5_000 });
    expect(await status('/health/ready')).toBe(503);
    expect(await status('/health/live')).toBe(200);
    expect(await status('/api/probe/public')).toBe(200);
    await wait(150);
    const inFlight = status('/api/probe/slow').then((answer) => events.push(`request answered ${answer}`));
    await wait(250);
    await expect(status('/api/probe/public')).rejects.toThrow('fetch failed');
    await Promise.all([inFlight, stopped]);
    expect(events).toEqual(['request answered 200', 'worker closed']);
    expect(testApp.app.get(DataSource).isInitialized).toBe(false);
  });

  it('cuts a request that does not end', async () => {
    const server = testApp.app.getHttpServer();
    const endless = status('/api/probe/sleeping-statement').catch((error: Error) => error.message);
    await wait(100);
    const startedAt = performance.now();
    await stopGracefully(testApp.app, [server], { noticeMs: 0, patienceMs: 200 });
    expect(await endless).toBe('fetch failed');
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});

describe('readiness', () => {
  it('fails with any of its checks, also with one that hangs, and tells no more than its name', async () => {
    const health = testApp.app.get(HealthRegistry);
    health.register({ name: 'storage', check: () => Promise.reject(new Error('/var/lib/secret-path is full')) });
    health.register({ name: 'queue', check: () => new Promise(() => undefined) });
    const answer = await fetch(`${testApp.url}/health/ready`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'ok', migrations: 'ok', storage: 'failed', queue: 'failed' },
    });
  });
});
