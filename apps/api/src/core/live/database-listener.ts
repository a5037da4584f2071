import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { AppConfig } from '../../config/app-config.js';

export type Subscription = {
  /** One notification, in the order of commits. */
  onMessage(payload: string): void;
  /** Connected, for the first time or again: what was notified before is lost, look at the tables. */
  onConnect(): void;
};

const CONNECT_MS = 4_000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 2_000;
/** A connection that died without a word (unplugged cable, restarted proxy) is found by asking. */
const PROBE_EVERY_MS = 15_000;

/** The one connection of this process that LISTENs. It reconnects for as long as the process lives. */
@Injectable()
export class DatabaseListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DatabaseListener.name);
  private readonly subscriptions = new Map<string, Subscription>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private retryMs = FIRST_RETRY_MS;
  private isStopping = false;

  constructor(private readonly config: AppConfig) {}

  /** Call in `onModuleInit`; one subscription per channel. */
  subscribe(channel: string, subscription: Subscription): void {
    if (this.subscriptions.has(channel)) throw new Error(`The channel ${channel} has its subscriber`);
    this.subscriptions.set(channel, subscription);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.env.DATABASE_URL,
      application_name: 'integra-lms-listener',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
    });
    client.on('error', (error) => this.reconnect(client, error));
    client.on('end', () => this.reconnect(client, new Error('the server closed the connection')));
    client.on('notification', (notification) => this.deliver(notification));
    try {
      await client.connect();
      for (const channel of this.subscriptions.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.reconnect(client, error);
      return;
    }
    if (this.isStopping) return void client.end().catch(() => undefined);
    this.client = client;
    this.retryMs = FIRST_RETRY_MS;
    this.probeLater(client);
    for (const subscription of this.subscriptions.values()) subscription.onConnect();
  }

  private deliver({ channel, payload }: Notification): void {
    this.subscriptions.get(channel)?.onMessage(payload ?? '');
  }

  private probeLater(client: Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => client === this.client && this.probeLater(client),
        (error: unknown) => this.reconnect(client, error),
      );
    }, PROBE_EVERY_MS);
  }

  /** Called once per broken connection, whichever of its events comes first. */
  private reconnect(client: Client, reason: unknown): void {
    client
      .removeAllListeners('error')
      .removeAllListeners('end')
      .on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (this.isStopping) return;
    if (client === this.client) {
      this.logger.warn(`Lost the listening connection: ${reason instanceof Error ? reason.message : String(reason)}`);
    }
    this.client = undefined;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }
}
