import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Shutdown } from '../shutdown.js';
import { createHealthListener } from './health-listener.js';
import { HealthRegistry } from './health-registry.js';

const shutdown = new Shutdown();
const health = new HealthRegistry(shutdown);
const server = createHealthListener(health);
let isDatabaseThere = true;
health.register({
  name: 'database',
  check: () => (isDatabaseThere ? Promise.resolve() : Promise.reject(new Error('away'))),
});

const ask = async (path: string): Promise<Response> => {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`);
};

beforeEach(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
});

describe('the health of a worker', () => {
  it('is told by the parts it depends on', async () => {
    const whole = await ask('/health/ready');
    expect(whole.status).toBe(200);
    expect(await whole.json()).toEqual({ status: 'ok', checks: { database: 'ok' } });
    isDatabaseThere = false;
    const broken = await ask('/health/ready');
    expect(broken.status).toBe(503);
    expect(await broken.json()).toEqual({ status: 'unavailable', checks: { database: 'failed' } });
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('is not ready once it stops, and answers nothing else', async () => {
    isDatabaseThere = true;
    shutdown.begin();
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/api/courses')).status).toBe(404);
  });
});
