import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Shutdown } from './shutdown.js';

type StopOptions = {
  /** Between "not ready" and closing the door, so that a load balancer notices; milliseconds. */
  readonly noticeMs: number;
  /** Requests that are still running after this are cut; milliseconds. */
  readonly patienceMs: number;
};

/** A supervisor's stop: others may still be sending requests. */
const STOP_POLITELY: StopOptions = { noticeMs: 1_000, patienceMs: 20_000 };
/** Ctrl-C: a person is waiting for the prompt. */
const STOP_NOW: StopOptions = { noticeMs: 0, patienceMs: 500 };

const closeServer = async (server: Server, patienceMs: number): Promise<void> => {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
};

/** Readiness turns 503, then no new connections, requests in flight finish, then workers and connections close with the modules. */
export const stopGracefully = async (
  app: INestApplicationContext,
  servers: readonly Server[],
  { noticeMs, patienceMs }: StopOptions,
): Promise<void> => {
  app.get(Shutdown).begin(patienceMs);
  if (servers.length > 0) await wait(noticeMs);
  await Promise.all(servers.map((server) => closeServer(server, patienceMs)));
  await app.close();
};

/** Stops on SIGTERM and SIGINT. A second signal, or 30 seconds, ends the process at once. */
export const stopOnSignals = (app: INestApplicationContext, servers: readonly Server[]): void => {
  const stop = (options: StopOptions): void => {
    if (app.get(Shutdown).isStopping) process.exit(1);
    setTimeout(() => process.exit(1), 30_000).unref();
    stopGracefully(app, servers, options).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => stop(STOP_POLITELY));
  process.on('SIGINT', () => stop(STOP_NOW));
};
