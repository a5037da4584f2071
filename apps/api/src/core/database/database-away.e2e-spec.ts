import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { eventually } from '../../../test/eventually.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';
import { createTcpProxy, type TcpProxy } from '../../../test/tcp-proxy.js';

let database: TestDatabase;
let proxy: TcpProxy;
let testApp: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  const address = new URL(database.url);
  proxy = await createTcpProxy(address.hostname, Number(address.port || '5432'));
  address.hostname = '127.0.0.1';
  address.port = String(proxy.port);
  testApp = await createTestApp({ features: [ProbeModule], databaseUrl: address.href });
});
afterAll(async () => {
  await proxy.restore();
  await testApp.close();
  await proxy.close();
  await database.drop();
});

const ask = async (path: string) => {
  const startedAt = performance.now();
  const answer = await fetch(`${testApp.url}${path}`);
  const body: unknown = await answer.json();
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body,
    ms: performance.now() - startedAt,
  };
};

/** More requests at once than the pool has connections. */
const askMany = (path: string) => Promise.all(Array.from({ length: 40 }, () => ask(path)));

const expectRecovery = () =>
  eventually(async () => {
    expect((await ask('/api/probe/database')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });

describe('without its database the API', () => {
  it.each([
    ['stopped', () => proxy.stop()],
    ['silent', async () => proxy.freeze()],
  ])('answers 503 within 5 s when the server is %s, and recovers by itself', async (_, takeAway) => {
    expect((await askMany('/api/probe/database')).map(({ status }) => status)).toEqual(Array(40).fill(200));
    await takeAway();
    for (const answer of await askMany('/api/probe/database')) {
      expect(answer).toMatchObject({ status: 503, retryAfter: '2', body: { code: 'service_unavailable' } });
      expect(answer.ms).toBeLessThan(5_000);
    }
    const ready = await ask('/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { status: 'unavailable', checks: { database: 'failed' } } });
    expect(ready.ms).toBeLessThan(5_000);
    expect((await ask('/health/live')).status).toBe(200);
    await proxy.restore();
    await expectRecovery();
  });

  it('answers 503 when a statement takes too long, and keeps its other connections', async () => {
    const answer = await ask('/api/probe/sleeping-statement');
    expect(answer).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
    expect(answer.ms).toBeLessThan(5_000);
    expect((await ask('/api/probe/database')).status).toBe(200);
  });

  it('answers 503 when connections are ended by an administrator, and recovers by itself', async () => {
    const answers = askMany('/api/probe/database');
    await proxy.stop();
    await proxy.restore();
    for (const { status } of await answers) expect([200, 503]).toContain(status);
    await expectRecovery();
  });
});
