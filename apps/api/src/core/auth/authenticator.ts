import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request } from 'express';
import { Clock } from '../clock/clock.js';
import { IdentityReader, type SessionIdentity } from './identity.js';
import { hashSecretToken } from './secret-token.js';
import { SessionCookie } from './session-cookie.js';
import { isSessionOver, isSightingDue } from './session-limits.js';

/** Finds who sent a request. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * @param isPassive the page asked by itself, which does not keep the session alive
   * @returns null when nobody is signed in or the session reached a limit
   * @throws AppError `two_sessions`
   */
  async identify(request: Request, isPassive = false): Promise<SessionIdentity | null> {
    const token = this.cookie.read(request);
    if (token === undefined) return null;
    const session = await this.reader.findByTokenHash(hashSecretToken(token));
    const now = this.clock.now();
    if (session === null || isSessionOver(session, now)) return null;
    if (!isPassive && isSightingDue(session, now)) await this.reader.markSeen(session.sessionId, now);
    return session;
  }

  /** Provided by a feature, which core cannot import. */
  private get reader(): IdentityReader {
    return this.modules.get(IdentityReader, { strict: false });
  }
}
