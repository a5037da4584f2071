import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../../core/auth/password-hasher.js';
import { Throttle } from '../../core/auth/throttle.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { AccountsRepository } from './accounts.repository.js';
import { accountError } from './accounts.errors.js';
import type { Client } from './client.js';
import { SessionsService } from './sessions.service.js';

/** Signs people in. A wrong password, an unknown address and a closed account get the same answer after the same work. */
@Injectable()
export class LoginService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A change of the password or a suspension while the password was checked wins.
   * @returns the token for the cookie
   * @throws AppError `login_failed` or `too_many_requests`
   */
  async logIn(email: string, password: string, client: Client): Promise<string> {
    const attempt = { purpose: 'login', account: email, address: client.address };
    await this.throttle.enter(attempt);
    const account = await this.accounts.findByEmail(email);
    const isRight = await this.passwords.verify(account?.passwordHash ?? null, password);
    if (!isRight || account?.state !== 'active') throw accountError('login_failed');
    const token = await this.unitOfWork.run(async (transaction) => {
      const now = await this.accounts.lock(transaction, account.id);
      const isUnchanged = now?.state === 'active' && now.passwordHash === account.passwordHash;
      if (!isUnchanged) throw accountError('login_failed');
      return this.sessions.open(transaction, account.id, client);
    });
    await this.throttle.forgive(attempt);
    return token;
  }

  /**
   * Asks for the password again before something that outlives the session.
   * @throws AppError `password_wrong` or `too_many_requests`
   */
  async confirmPassword(accountId: string, password: string, address: string): Promise<void> {
    const attempt = { purpose: 'confirm_password', account: accountId, address };
    await this.throttle.enter(attempt);
    const account = await this.accounts.findById(accountId);
    if (!(await this.passwords.verify(account?.passwordHash ?? null, password))) throw accountError('password_wrong');
    await this.throttle.forgive(attempt);
  }
}
