import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { failureText } from './failure-text.js';
import { type JobMessage, JobMessageSchema } from './job-message.js';
import { JobRegistry } from './job-registry.js';
import {
  type MessageQueue,
  type MessageWorker,
  openQueueBackend,
  type QueueBackend,
  type QueuedMessage,
} from './queue-backend.js';
import { QUEUE_NAMES, QUEUES, type QueueName } from './queues.js';

/** While a backend is away every connection complains every second; the log hears it this often. */
const COMPLAIN_EVERY_MS = 30_000;
/** What a backend that is away gets to say goodbye. */
const CLOSE_MS = 1_000;
/** A hand-over that takes longer is left to the sweeper, so that the next ones do not wait behind it for good. */
const HAND_OVER_MS = 10_000;
/** Rows beyond this wait for the sweeper rather than in memory. */
const MAX_BUFFERED = 5_000;

/** Carries messages about the ledger's rows to workers, by BullMQ. It may lose them all: the sweeper sends them again. */
@Injectable()
export class JobMessenger {
  private readonly logger = new Logger(JobMessenger.name);
  private backend: QueueBackend | undefined;
  private readonly queues = new Map<QueueName, MessageQueue>();
  private readonly workers: MessageWorker[] = [];
  private buffer: JobMessage[] = [];
  private isFlushing = false;
  private complainedAt = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly registry: JobRegistry,
  ) {}

  /** Opens the queues and starts to take messages. */
  start(process: (message: JobMessage) => Promise<void>): void {
    const backend = openQueueBackend(this.config);
    this.backend = backend;
    for (const name of QUEUE_NAMES) {
      const queue = backend.openQueue(name);
      const worker = backend.openWorker(name, QUEUES[name], (data) => process(JobMessageSchema.parse(data)));
      queue.on('error', (error) => this.complain(error));
      worker.on('error', (error) => this.complain(error));
      this.queues.set(name, queue);
      this.workers.push(worker);
    }
  }

  /** Puts messages in their queues, soon and in few statements; what fails is left to the sweeper. */
  send(messages: readonly JobMessage[]): void {
    if (messages.length === 0) return;
    const room = MAX_BUFFERED - this.buffer.length;
    this.buffer.push(...messages.slice(0, Math.max(0, room)));
    if (!this.isFlushing) setImmediate(() => void this.flush());
  }

  /** Rejects when the queue can't be reached. */
  async check(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.getWaitingCount()));
  }

  /** Takes no new messages. */
  async stopTaking(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.pause(true)));
  }

  /** Ends all connections. Call it when nothing runs any more; what the queue was not told then, the ledger knows. */
  async close(): Promise<void> {
    // A polite goodbye never ends while Redis is away.
    const isAway = await inTime(CLOSE_MS, this.check()).then(
      () => false,
      () => true,
    );
    await inTime(CLOSE_MS, Promise.all(this.workers.map((worker) => worker.close(isAway)))).catch(() => undefined);
    const members = [...this.workers, ...this.queues.values()];
    await Promise.allSettled(members.map((member) => member.getBackend().close(true)));
    await inTime(CLOSE_MS, Promise.resolve(this.backend?.close())).catch(() => undefined);
  }

  private async flush(): Promise<void> {
    if (this.isFlushing) return;
    this.isFlushing = true;
    while (this.buffer.length > 0) {
      const messages = this.buffer;
      this.buffer = [];
      for (const name of QUEUE_NAMES) await this.add(name, messages);
    }
    this.isFlushing = false;
  }

  private async add(name: QueueName, messages: readonly JobMessage[]): Promise<void> {
    const own = messages.filter(({ kind }) => this.registry.find(kind)?.definition.queue === name);
    if (own.length === 0) return;
    try {
      await inTime(HAND_OVER_MS, Promise.resolve(this.queues.get(name)?.addBulk(own.map(toQueued))));
    } catch (error) {
      this.complain(error);
    }
  }

  private complain(error: unknown): void {
    if (Date.now() - this.complainedAt < COMPLAIN_EVERY_MS) return;
    this.complainedAt = Date.now();
    this.logger.warn(`The queue does not answer, jobs wait in the ledger: ${failureText(error)}`);
  }
}

const toQueued = (message: JobMessage): QueuedMessage => ({
  name: message.kind,
  data: message,
  opts: {
    // BullMQ ignores an id it still holds, so that several processes may hand over the same row.
    jobId: `${message.id}-${message.tries}`,
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
  },
});

/** Rejects when the work has not ended after that many milliseconds. */
const inTime = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  const end = new AbortController();
  const late = wait(milliseconds, undefined, { ref: false, signal: end.signal }).then(() => {
    throw new Error('no answer');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    end.abort();
  }
};
