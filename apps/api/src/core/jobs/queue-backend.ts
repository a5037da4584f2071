import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import { Pool } from 'pg';
import type { AppConfig } from '../../config/app-config.js';
import { QUEUE_NAMES, type QueueName } from './queues.js';

export type QueuedMessage = { name: string; data: unknown; opts: MessageOptions };
type MessageOptions = {
  jobId: string;
  /** Tries and back-off live in the ledger; a message is delivered, and gone. */
  attempts: 1;
  removeOnComplete: true;
  removeOnFail: true;
};

type QueueMember = {
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Its connections; `close(true)` ends them without a word, also when the server is away. */
  getBackend(): { close(force: boolean): Promise<void> };
};

/** The part of BullMQ that is used, alike for both backends. */
export type MessageQueue = QueueMember & {
  addBulk(messages: QueuedMessage[]): Promise<unknown>;
  getWaitingCount(): Promise<number>;
};
export type MessageWorker = QueueMember & {
  /** `pause(true)`: takes nothing new, and does not wait for what it took. */
  pause(doNotWaitActive: true): Promise<void>;
  /** Resolves when what it took has ended, or at once with `force`. */
  close(force: boolean): Promise<void>;
};
export type QueueBackend = {
  openQueue(name: QueueName): MessageQueue;
  openWorker(name: QueueName, concurrency: number, process: (data: unknown) => Promise<void>): MessageWorker;
  close(): Promise<void>;
};

/** Seconds between two looks when no notification came; a dead connection is found by it at the latest. */
const POLL_SECONDS = 5;
/** Milliseconds between tries while the backend is away. */
const RETRY_MS = 1_000;

/** BullMQ on Redis when REDIS_URL is set, else on PostgreSQL. */
export const openQueueBackend = (config: AppConfig): QueueBackend => {
  const { REDIS_URL, DATABASE_URL } = config.env;
  return REDIS_URL === undefined ? openPostgres(DATABASE_URL) : openRedis(REDIS_URL);
};

const workerOptions = (concurrency: number) => ({ concurrency, drainDelay: POLL_SECONDS, runRetryDelay: RETRY_MS });

const openRedis = (url: string): QueueBackend => {
  const connection = { url, retryStrategy: () => RETRY_MS };
  return {
    // A hand-over that can't be made now is left to the sweeper; waiting in memory would only pile up.
    openQueue: (name) =>
      new Queue(
        name,
        { prefix: 'integra', connection: { ...connection, enableOfflineQueue: false } },
        createRedisBackend,
      ),
    openWorker: (name, concurrency, process) =>
      new Worker(
        name,
        (message) => process(message.data),
        { prefix: 'integra', connection: { ...connection, maxRetriesPerRequest: null }, ...workerOptions(concurrency) },
        createRedisBackend,
      ),
    close: async () => undefined,
  };
};

/** A statement of the queue takes milliseconds; one that gets no answer is on a connection that died without a word. */
const STATEMENT_MS = 5_000;
/** Connections on which nothing is said are asked this often whether the server is still there. */
const KEEP_ALIVE_MS = 10_000;

/** Connections for short statements of all queues together, beside the one on which each worker listens. */
const SHARED_CONNECTIONS = 4;

const openPostgres = (connectionString: string): QueueBackend => {
  const pool = new Pool({
    connectionString,
    // BullMQ's own schema, made by its `runMigrations`.
    options: '-c search_path=bullmq',
    max: QUEUE_NAMES.length + SHARED_CONNECTIONS,
    application_name: 'integra-lms-queue',
    connectionTimeoutMillis: 4_000,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  pool.setMaxListeners(0);
  return {
    openQueue: (name) => new Queue(name, { connection: pool }, createPostgresBackend),
    openWorker: (name, concurrency, process) =>
      new Worker(
        name,
        (message) => process(message.data),
        { connection: pool, ...workerOptions(concurrency) },
        createPostgresBackend,
      ),
    close: () => pool.end(),
  };
};
