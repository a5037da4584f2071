import type { LiveEvent } from '@integra/shared-types/live';
import { Injectable, type MessageEvent, type OnModuleInit } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { commonError } from '../errors/app-error.js';
import { Shutdown } from '../http/shutdown.js';
import { DatabaseListener } from './database-listener.js';
import { LIVE_CHANNEL, type LiveAddress, LiveMessageSchema } from './live-message.js';
import { parseNotification } from './parse-notification.js';

/** Below the idle limits of common proxies (30–60 s). */
const HEARTBEAT_MS = 15_000;
/** Then the page connects again by itself, and shows its session again. */
const LONGEST_MS = 15 * 60_000;
/** Tabs of one account on one process; beyond them a page polls. */
const MAX_STREAMS_PER_ACCOUNT = 12;

type Stream = {
  readonly accountId: string;
  readonly addresses: ReadonlySet<string>;
  readonly subscriber: Subscriber<MessageEvent>;
};

/** The open event streams of this process. */
@Injectable()
export class LiveStreams implements OnModuleInit {
  private readonly streams = new Set<Stream>();

  constructor(
    private readonly listener: DatabaseListener,
    private readonly shutdown: Shutdown,
  ) {}

  onModuleInit(): void {
    this.listener.subscribe(LIVE_CHANNEL, {
      onMessage: (payload) => this.deliver(payload),
      onConnect: () => this.sendTo(this.streams, { type: 'resync' }),
    });
    this.shutdown.signal.addEventListener('abort', () => this.end([...this.streams]), { once: true });
  }

  /**
   * Events for the given addresses until the reader leaves. The first is `resync`, so that nothing is missed between reading a page
   * and listening.
   * @throws {AppError} too_many_requests
   */
  open(accountId: string, addresses: readonly LiveAddress[]): Observable<MessageEvent> {
    const own = [...this.streams].filter((stream) => stream.accountId === accountId);
    if (own.length >= MAX_STREAMS_PER_ACCOUNT) throw commonError('too_many_requests');
    return new Observable<MessageEvent>((subscriber) => {
      const stream: Stream = { accountId, addresses: new Set(addresses), subscriber };
      this.streams.add(stream);
      const heartbeat = setInterval(() => subscriber.next({ comment: 'heartbeat' }), HEARTBEAT_MS);
      const limit = setTimeout(() => subscriber.complete(), LONGEST_MS);
      this.sendTo([stream], { type: 'resync' });
      return () => {
        clearInterval(heartbeat);
        clearTimeout(limit);
        this.streams.delete(stream);
      };
    });
  }

  private deliver(payload: string): void {
    const message = parseNotification(LiveMessageSchema, payload);
    if (message === undefined) return;
    const all = [...this.streams];
    if ('endAccount' in message) {
      this.end(all.filter(({ accountId }) => accountId === message.endAccount));
      return;
    }
    this.sendTo(
      all.filter((stream) => stream.addresses.has(message.to)),
      message.event,
    );
  }

  private end(streams: readonly Stream[]): void {
    for (const { subscriber } of streams) subscriber.complete();
  }

  private sendTo(streams: Iterable<Stream>, event: LiveEvent): void {
    for (const { subscriber } of streams) subscriber.next({ data: event });
  }
}
