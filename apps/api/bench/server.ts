import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 30_000;

export type Server = {
  readonly origin: string;
  readonly peakRss: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** The built product as people run it: HTTP and worker in one process. */
export const startServer = async (port: number): Promise<Server> => {
  const origin = `http://localhost:${port}`;
  const main = join(import.meta.dirname, '..', 'dist', 'main.js');
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: origin, LOG_LEVEL: 'warn', NODE_ENV: 'production' };
  const flags = (process.env['BENCH_FLAGS'] ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...flags, main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  await waitUntilReady(origin, child);
  return { origin, peakRss: () => peakRss(child), stop: () => stop(child) };
};

const waitUntilReady = async (origin: string, child: ChildProcess): Promise<void> => {
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    const response = await fetch(`${origin}/health/ready`).catch(() => null);
    if (response?.ok === true) return;
    await sleep(100);
  }
  throw new Error('The server did not become ready');
};

/** Most memory the process ever held, megabytes (VmHWM). */
const peakRss = async (child: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
};

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
};
