import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { toString as qrToString } from 'qrcode';
import { AppConfig } from '../../config/app-config.js';
import type { Identity } from '../../core/auth/identity.js';
import { SecretBox } from '../../core/auth/secret-box.js';
import { Throttle } from '../../core/auth/throttle.js';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import type { AccountEntity } from './account.entity.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { SessionsService } from './sessions.service.js';

const PURPOSE = 'totp';
const RECOVERY_CODES = 10;
/** No vowels and no look-alikes: codes are read from paper. */
const CODE_ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';
/** A telephone's clock may be off by one step. */
const TOLERANCE_SECONDS = 30;

const randomCode = (): string => {
  const characters = Array.from({ length: 10 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
};

/** Six-digit codes of an authenticator app, and recovery codes that stand in for them. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly secretBox: SecretBox,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Proposes a secret; it counts once a code of it was confirmed. @throws AppError `second_factor_already_on` */
  async begin(identity: Identity): Promise<{ secret: string; otpauthUrl: string; qrSvg: string }> {
    const secret = generateSecret();
    const { email } = await this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, identity.accountId);
      if (account === null) throw accountError('account_not_found');
      if (account.totpEnabledAt !== null) throw accountError('second_factor_already_on');
      const sealedTotpSecret = this.secretBox.seal(PURPOSE, secret);
      await this.accounts.updateAccount(transaction, account.id, { sealedTotpSecret, lastTotpStep: null });
      return account;
    });
    const otpauthUrl = generateURI({ issuer: this.config.env.INSTALLATION_NAME, label: email, secret });
    const svg = await qrToString(otpauthUrl, { type: 'svg', margin: 2 });
    return { secret, otpauthUrl, qrSvg: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
  }

  /**
   * @returns the recovery codes, shown this once, and the session's new token
   * @throws AppError `totp_not_started`, `second_factor_failed` or `too_many_requests`
   */
  async confirm(identity: Identity, code: string, address: string): Promise<{ codes: string[]; token: string }> {
    return this.guarded(identity.accountId, address, async (transaction, account) => {
      if (account.sealedTotpSecret === null || account.totpEnabledAt !== null) throw accountError('totp_not_started');
      if (!(await this.isTotpRight(transaction, account, code))) return null;
      await this.accounts.updateAccount(transaction, account.id, { totpEnabledAt: this.clock.now() });
      const codes = await this.newRecoveryCodes(transaction, account.id);
      await this.record(transaction, identity.accountId, account.id, 'second_factor.enabled');
      return { codes, token: await this.sessions.elevate(transaction, identity.sessionId) };
    });
  }

  /**
   * The second step of signing in.
   * @returns the session's new token
   * @throws AppError `second_factor_failed`, `second_factor_unreadable` (sealed with another SECRET_KEY) or `too_many_requests`
   */
  async pass(identity: Identity, code: string, address: string): Promise<string> {
    return this.guarded(identity.accountId, address, async (transaction, account) => {
      if (account.totpEnabledAt === null) throw accountError('totp_not_started');
      const isRight = /^\d{6}$/.test(code)
        ? await this.isTotpRight(transaction, account, code)
        : await this.isRecoveryCodeRight(transaction, account, code);
      return isRight ? this.sessions.elevate(transaction, identity.sessionId) : null;
    });
  }

  /** New recovery codes; the old ones end. The caller has confirmed the password. */
  async renewRecoveryCodes(identity: Identity): Promise<string[]> {
    return this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, identity.accountId);
      if (account?.totpEnabledAt == null) throw accountError('totp_not_started');
      await this.record(transaction, account.id, account.id, 'recovery_codes.renewed');
      return this.newRecoveryCodes(transaction, account.id);
    });
  }

  /** For somebody who lost the telephone; one's own goes with the password only. @throws AppError `own_second_factor` or as `remove` */
  async removeForOther(accountId: string, by: Identity): Promise<void> {
    if (accountId === by.accountId) throw accountError('own_second_factor');
    await this.remove(accountId, by);
  }

  /**
   * The caller has confirmed the password, or is not the owner. Signs the account out elsewhere.
   * @throws AppError `account_not_found`, or `second_factor_mandatory` for an administrator's own
   */
  async remove(accountId: string, by: Identity): Promise<void> {
    const isOwn = accountId === by.accountId;
    const isAdministrator = by.roles.some(({ role }) => role === 'administrator');
    if (isOwn && isAdministrator && this.config.env.ADMIN_SECOND_FACTOR === 'required') {
      throw accountError('second_factor_mandatory');
    }
    await this.unitOfWork.run(async (transaction) => {
      if ((await this.accounts.lock(transaction, accountId)) === null) throw accountError('account_not_found');
      await this.accounts.updateAccount(transaction, accountId, { sealedTotpSecret: null, totpEnabledAt: null });
      await this.accounts.deleteRecoveryCodes(transaction, accountId);
      await this.sessions.endAll(transaction, accountId, isOwn ? by.sessionId : undefined);
      await this.record(transaction, by.accountId, accountId, 'second_factor.removed');
    });
  }

  /** Counts the guess first; `null` from the work means a wrong code. */
  private async guarded<T>(
    accountId: string,
    address: string,
    work: (transaction: Transaction, account: AccountEntity) => Promise<T | null>,
  ): Promise<T> {
    const attempt = { purpose: 'second_factor', account: accountId, address };
    await this.throttle.enter(attempt);
    const result = await this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      return account === null ? null : work(transaction, account);
    });
    if (result === null) throw accountError('second_factor_failed');
    await this.throttle.forgive(attempt);
    return result;
  }

  private async isTotpRight(transaction: Transaction, account: AccountEntity, code: string): Promise<boolean> {
    if (account.sealedTotpSecret === null) return false;
    const secret = this.secretBox.openIfReadable(PURPOSE, account.sealedTotpSecret);
    if (secret === null) throw accountError('second_factor_unreadable');
    const result = await verify({
      secret,
      token: code,
      epoch: Math.floor(this.clock.now().getTime() / 1_000),
      epochTolerance: TOLERANCE_SECONDS,
    });
    if (!result.valid || !('timeStep' in result)) return false;
    return this.accounts.useTotpStep(transaction, account.id, result.timeStep);
  }

  private async isRecoveryCodeRight(transaction: Transaction, account: AccountEntity, code: string): Promise<boolean> {
    const { id } = account;
    const isRight = await this.accounts.useRecoveryCode(transaction, id, this.hashOf(code), this.clock.now());
    if (isRight) await this.record(transaction, id, id, 'recovery_code.used');
    return isRight;
  }

  private async newRecoveryCodes(transaction: Transaction, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, randomCode);
    await this.accounts.replaceRecoveryCodes(
      transaction,
      accountId,
      codes.map((code) => this.hashOf(code)),
    );
    return codes;
  }

  /** Keyed, because 47 bits alone could be tried offline. */
  private hashOf(code: string): Buffer {
    return createHmac('sha256', this.secretBox.keyFor('recovery_code')).update(code.replace('-', '')).digest();
  }

  private async record(transaction: Transaction, actor: string, accountId: string, action: string): Promise<void> {
    await this.audit.record(transaction, { actor, action, subject: { kind: 'account', id: accountId } });
  }
}
