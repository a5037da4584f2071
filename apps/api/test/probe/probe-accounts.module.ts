import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { IdentityReader, type SessionIdentity } from '../../src/core/auth/identity.js';
import { createSecretToken, hashSecretToken } from '../../src/core/auth/secret-token.js';
import type { SignedIn } from '../client.js';

/** Sessions in memory, for tests of core, which knows no accounts. */
export class ProbeAccounts extends IdentityReader {
  private readonly sessions = new Map<string, SessionIdentity>();
  readonly sightings: string[] = [];

  signIn(identity: Partial<SessionIdentity> = {}): SignedIn & SessionIdentity {
    const sessionToken = createSecretToken();
    const session: SessionIdentity = {
      accountId: randomUUID(),
      personId: randomUUID(),
      sessionId: randomUUID(),
      language: 'en',
      roles: [],
      state: 'full',
      startedAt: new Date(),
      lastSeenAt: new Date(),
      ...identity,
    };
    this.sessions.set(hashSecretToken(sessionToken).toString('hex'), session);
    return { ...session, sessionToken };
  }

  findByTokenHash(hash: Buffer): Promise<SessionIdentity | null> {
    return Promise.resolve(this.sessions.get(hash.toString('hex')) ?? null);
  }

  markSeen(sessionId: string): Promise<void> {
    this.sightings.push(sessionId);
    return Promise.resolve();
  }
}

@Global()
@Module({
  providers: [ProbeAccounts, { provide: IdentityReader, useExisting: ProbeAccounts }],
  exports: [ProbeAccounts, IdentityReader],
})
export class ProbeAccountsModule {}
