import { setTimeout as wait } from 'node:timers/promises';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import type { Identity } from '../../core/auth/identity.js';
import { PasswordHasher } from '../../core/auth/password-hasher.js';
import { Throttle } from '../../core/auth/throttle.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { Mailer } from '../../core/mail/mailer.js';
import { AccountLinksService } from './account-links.service.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Client } from './client.js';
import { LoginService } from './login.service.js';
import { assertPasswordIsNotCommon } from './password-rules.js';
import { SessionsService } from './sessions.service.js';

/** Longer than writing a mail takes: a sooner answer would tell unknown addresses from known ones. Milliseconds. */
const EQUAL_ANSWER_MS = 250;

/** Forgotten, reset and changed passwords. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinksService,
    private readonly login: LoginService,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Answers the same, after the same time, whether or not the address is known; a mail goes only to a known, open account. */
  async forgot(email: string, address: string): Promise<void> {
    await this.throttle.enter({ purpose: 'forgot_password', account: email, address });
    await Promise.all([this.sendLink(email), wait(EQUAL_ANSWER_MS)]);
  }

  private async sendLink(email: string): Promise<void> {
    const account = await this.accounts.findByEmail(email);
    if (account?.state !== 'active') return;
    const known = await this.accounts.findWithPerson(account.id);
    if (known === null) return;
    await this.unitOfWork.run(async (transaction) => {
      const { token } = await this.links.create(transaction, {
        kind: 'password_reset',
        accountId: account.id,
        createdBy: account.id,
      });
      await this.mailer.send(transaction, {
        to: account.email,
        template: 'password_reset',
        language: known.person.language,
        data: {
          name: known.person.displayName,
          path: WEB_PATHS.resetPassword(token),
          validity: { unit: 'minutes', count: 30 },
        },
      });
    });
  }

  /**
   * Signs in nobody, and out who was signed in where the link was opened.
   * @throws AppError `link_unknown`, `link_used`, `link_expired` or `password_too_common`
   */
  async reset(token: string, password: string, client: Client): Promise<void> {
    const attempt = { purpose: 'reset_password', address: client.address };
    await this.throttle.enter(attempt);
    const { accountId } = await this.links.peek('password_reset', token);
    if (accountId === null) throw accountError('link_unknown');
    const passwordHash = await this.hash(accountId, password);
    await this.unitOfWork.run(async (transaction) => {
      await this.links.use(transaction, 'password_reset', token);
      const account = await this.accounts.lock(transaction, accountId);
      if (account?.state !== 'active') throw accountError('link_unknown');
      await this.set(transaction, accountId, passwordHash);
      await this.sessions.endPresented(transaction, client);
    });
    await this.throttle.forgive(attempt);
  }

  /** Other sessions end, this one goes on. @throws AppError `password_wrong` or `password_too_common` */
  async change(identity: Identity, current: string, next: string, address: string): Promise<void> {
    await this.login.confirmPassword(identity.accountId, current, address);
    const passwordHash = await this.hash(identity.accountId, next);
    await this.unitOfWork.run(async (transaction) => {
      await this.accounts.lock(transaction, identity.accountId);
      await this.set(transaction, identity.accountId, passwordHash, identity.sessionId);
    });
  }

  /** Before the transaction: hashing waits in line, and would hold a connection meanwhile. */
  private async hash(accountId: string, password: string): Promise<string> {
    const account = await this.accounts.findById(accountId);
    if (account === null) throw accountError('account_not_found');
    assertPasswordIsNotCommon(password, account.email);
    return this.passwords.hash(password);
  }

  /** What could still set or use the old one ends: other sessions, and links of a forgotten password. */
  private async set(
    transaction: Transaction,
    accountId: string,
    passwordHash: string,
    exceptSessionId?: string,
  ): Promise<void> {
    await this.accounts.updateAccount(transaction, accountId, { passwordHash });
    await this.links.endOpen(transaction, 'password_reset', accountId);
    await this.sessions.endAll(transaction, accountId, exceptSessionId);
    await this.audit.record(transaction, {
      actor: accountId,
      action: 'password.changed',
      subject: { kind: 'account', id: accountId },
    });
  }
}
