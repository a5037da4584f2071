import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';

const argon2Async = promisify(argon2);

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19 * 1024;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** 4 × 19 MiB is what a small server can spare; more callers wait in line. */
const MAX_PARALLEL = 4;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

type HashParameters = { readonly memory: number; readonly passes: number; readonly parallelism: number };

const CURRENT: HashParameters = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES };

/** PHC strings use base64 without padding. */
const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** Passwords at rest, as PHC strings (`$argon2id$v=19$m=19456,t=2,p=1$salt$tag`). */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const tag = await this.derive(password, salt, TAG_BYTES, CURRENT);
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${encode(salt)}$${encode(tag)}`;
  }

  /**
   * @param stored null when there is no such account or it has no password yet: the same work is done, and the answer is false
   * @throws TypeError when the stored value is not one of ours
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    if (stored === null) {
      await this.derive(password, randomBytes(SALT_BYTES), TAG_BYTES, CURRENT);
      return false;
    }
    const [, memory, passes, parallelism, salt, tag] = PHC.exec(stored) ?? [];
    if (salt === undefined || tag === undefined) throw new TypeError('Not a password hash of ours');
    const expected = Buffer.from(tag, 'base64');
    const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
    const actual = await this.derive(password, Buffer.from(salt, 'base64'), expected.length, parameters);
    return timingSafeEqual(actual, expected);
  }

  /** Unicode has several spellings of one character; keyboards differ in which they send. */
  private async derive(
    password: string,
    nonce: Buffer,
    tagLength: number,
    parameters: HashParameters,
  ): Promise<Buffer> {
    await this.enter();
    try {
      return await argon2Async('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...parameters });
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running >= MAX_PARALLEL) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
  }

  /** The place passes to the next in line, so `running` only falls when nobody waits. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
