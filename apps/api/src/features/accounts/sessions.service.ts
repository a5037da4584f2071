import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { IdentityReader, type SessionIdentity } from '../../core/auth/identity.js';
import { createSecretToken, hashSecretToken } from '../../core/auth/secret-token.js';
import { isSessionOver, SESSION_ABSOLUTE_MS } from '../../core/auth/session-limits.js';
import { storageKeyOf } from '../../core/auth/storage-key.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { commonError } from '../../core/errors/app-error.js';
import { LiveBus } from '../../core/live/live-bus.js';
import { accountError } from './accounts.errors.js';
import type { Client } from './client.js';
import { sessionState } from './session-state.js';
import { SessionsRepository } from './sessions.repository.js';

/** Signed-in browsers: server-side rows that end when an account's rights change. */
@Injectable()
export class SessionsService implements IdentityReader {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly live: LiveBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async findByTokenHash(hash: Buffer): Promise<SessionIdentity | null> {
    const row = await this.sessions.findByTokenHash(hash, this.clock.now());
    if (row === null) return null;
    const isSecondFactorMandatory = this.config.env.ADMIN_SECOND_FACTOR === 'required';
    return { ...row, state: sessionState(row, isSecondFactorMandatory) };
  }

  async markSeen(sessionId: string, at: Date): Promise<void> {
    await this.sessions.markSeen(sessionId, at);
  }

  /** Whose session the browser had until now is signed out: its cookie gives way to the new one. @returns the token for the cookie */
  async open(transaction: Transaction, accountId: string, client: Client): Promise<string> {
    await this.endPresented(transaction, client);
    const now = this.clock.now();
    const token = createSecretToken();
    const ended = await this.sessions.open(transaction, {
      accountId,
      device: client.device,
      tokenHash: hashSecretToken(token),
      startedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
    });
    if (ended > 0) await this.live.endStreams(transaction, accountId);
    return token;
  }

  /** @returns the new token of the session, which has passed the second factor now */
  async elevate(transaction: Transaction, sessionId: string): Promise<string> {
    const token = createSecretToken();
    await this.sessions.elevate(transaction, sessionId, hashSecretToken(token), this.clock.now());
    return token;
  }

  /** What the page encrypts with in this browser. @throws AppError `not_signed_in` without a token */
  storageKey(token: string | undefined): string {
    if (token === undefined) throw commonError('not_signed_in');
    return storageKeyOf(token);
  }

  async list(identity: { accountId: string; sessionId: string }) {
    const now = this.clock.now();
    const rows = await this.sessions.listOf(identity.accountId, now);
    return {
      items: rows
        .filter((row) => !isSessionOver(row, now))
        .map(({ id, device, startedAt, lastSeenAt }) => ({
          id,
          device,
          startedAt: startedAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          isCurrent: id === identity.sessionId,
        })),
    };
  }

  /** Its open streams end with it; those of other sessions connect again. @throws AppError `session_not_found`, also for somebody else's */
  async end(accountId: string, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const wasThere = await this.sessions.end(transaction, accountId, sessionId);
      if (!wasThere) throw accountError('session_not_found');
      await this.live.endStreams(transaction, accountId);
    });
  }

  /** The session that the browser still has, whoever's it is. */
  async endPresented(transaction: Transaction, { sessionToken }: Client): Promise<void> {
    if (sessionToken === undefined) return;
    const accountId = await this.sessions.endByTokenHash(transaction, hashSecretToken(sessionToken));
    if (accountId !== null) await this.live.endStreams(transaction, accountId);
  }

  async endOthers(identity: { accountId: string; sessionId: string }): Promise<void> {
    await this.unitOfWork.run((transaction) => this.endAll(transaction, identity.accountId, identity.sessionId));
  }

  /** Password change, suspension, change of roles: what was signed in before is not any more, open streams included. */
  async endAll(transaction: Transaction, accountId: string, exceptId?: string): Promise<void> {
    await this.sessions.endAll(transaction, accountId, exceptId);
    await this.live.endStreams(transaction, accountId);
  }
}
