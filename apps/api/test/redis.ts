import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';

export type TestRedis = {
  readonly url: string;
  flushAll(): Promise<void>;
  /** Ends the server; what it held is lost. */
  stop(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  start(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** A real Redis server of its own. */
export const startRedis = async (): Promise<TestRedis> => {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let stopServer = async (): Promise<void> => undefined;

  const command = async (run: (client: Redis) => Promise<unknown>): Promise<void> => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await run(client);
    } finally {
      client.disconnect();
    }
  };

  const start = async (): Promise<void> => {
    const directory = await mkdtemp(join(tmpdir(), 'integra-redis-'));
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      directory,
    ];
    const server = spawn('redis-server', options, { stdio: 'ignore' });
    const ended = once(server, 'exit');
    stopServer = async () => {
      server.kill('SIGKILL');
      await ended;
      await rm(directory, { recursive: true, force: true });
    };
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const isUp = await command((client) => client.ping()).then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await wait(50);
    }
    throw new Error('redis-server does not answer: is it installed?');
  };

  await start();
  return { url, start, stop: () => stopServer(), flushAll: () => command((client) => client.flushall()) };
};
