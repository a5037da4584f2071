import { createHmac } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { commonError } from '../errors/app-error.js';
import { describeError } from '../errors/describe-error.js';
import { Retention } from '../retention/retention.js';
import { SecretBox } from './secret-box.js';
import { ThrottleRepository, type ThrottleRule } from './throttle.repository.js';

const MINUTE = 60_000;

/** Closed per account *and* address, so that a stranger elsewhere cannot lock anybody out. */
const PER_ACCOUNT: ThrottleRule = { limit: 5, windowMs: 15 * MINUTE, delayMs: MINUTE, maxDelayMs: 15 * MINUTE };
/** A whole prison may sit behind one address. */
const PER_ADDRESS: ThrottleRule = { limit: 300, windowMs: 15 * MINUTE, delayMs: MINUTE, maxDelayMs: 15 * MINUTE };
/** No page does any one thing this often; it keeps what one person writes finite. */
const PER_PERSON: ThrottleRule = PER_ADDRESS;

/** One attempt at something that could be guessed. */
export type ThrottledAttempt = {
  /** What is guessed: login, second_factor, reset, verify, join_code … Each counts for itself. */
  readonly purpose: string;
  /** What is guessed at: the address typed, the account, the code's prefix. Without it only the address counts. */
  readonly account?: string;
  /** `request.ip`, which follows TRUST_PROXY. */
  readonly address: string;
};

type Bucket = { readonly key: Buffer; readonly rule: ThrottleRule };

/** The one limiter, shared by all processes through PostgreSQL. Count first, look at the secret then, forgive when it was right. */
@Injectable()
export class Throttle implements OnModuleInit {
  private readonly logger = new Logger(Throttle.name);
  private readonly key: Buffer;

  constructor(
    secretBox: SecretBox,
    private readonly buckets: ThrottleRepository,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {
    this.key = secretBox.keyFor('throttle');
  }

  onModuleInit(): void {
    this.retention.register({
      name: 'counts of attempts',
      keptDays: 0,
      deleteEndedBy: (transaction, moment) => this.buckets.deleteEndedBy(transaction, moment),
    });
  }

  /**
   * Counts the attempt before anything is checked, so that parallel guesses cannot pass together.
   * @throws AppError `too_many_requests` with `details.retryAfterSeconds`
   */
  async enter(attempt: ThrottledAttempt): Promise<void> {
    for (const bucket of this.bucketsOf(attempt)) await this.hit(bucket);
  }

  /**
   * For what people write by themselves, with nothing to guess: 300 times in 15 min, then growing delays.
   * @param act what is done: visit, self_rating …
   * @throws AppError `too_many_requests` with `details.retryAfterSeconds`
   */
  async pace(act: string, personId: string): Promise<void> {
    await this.hit({ key: this.hash(act, personId), rule: PER_PERSON });
  }

  /**
   * The secret was right: the account's count ends and the address gets its hit back. Never rejects: what the secret opened is done by
   * now, and a token or codes that are shown once would be lost with the answer.
   */
  async forgive(attempt: ThrottledAttempt): Promise<void> {
    const now = this.clock.now();
    try {
      for (const { key, rule } of this.bucketsOf(attempt)) {
        await (rule === PER_ACCOUNT ? this.buckets.forget(key) : this.buckets.giveBack(key, now));
      }
    } catch (error) {
      this.logger.warn(
        { err: describeError(error) },
        'an attempt that succeeded still counts; its window ends by itself',
      );
    }
  }

  private async hit({ key, rule }: Bucket): Promise<void> {
    const now = this.clock.now();
    if (await this.buckets.hit(key, rule, now)) return;
    const opensAt = (await this.buckets.findOpening(key)) ?? now;
    const seconds = Math.ceil((opensAt.getTime() - now.getTime()) / 1_000);
    throw commonError('too_many_requests', { retryAfterSeconds: Math.max(1, seconds) });
  }

  private bucketsOf({ purpose, account, address }: ThrottledAttempt): Bucket[] {
    const perAddress = { key: this.hash(purpose, address), rule: PER_ADDRESS };
    if (account === undefined) return [perAddress];
    return [{ key: this.hash(purpose, address, account), rule: PER_ACCOUNT }, perAddress];
  }

  private hash(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest();
  }
}
