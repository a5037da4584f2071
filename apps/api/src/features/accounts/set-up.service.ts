import type { SetUpAdministratorSchema } from '@integra/shared-types/accounts';
import type { RoleGrant } from '@integra/shared-types/permissions';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AppConfig } from '../../config/app-config.js';
import { PasswordHasher } from '../../core/auth/password-hasher.js';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { AccountLinksService } from './account-links.service.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Client } from './client.js';
import { assertPasswordIsNotCommon } from './password-rules.js';
import { PoliciesService } from './policies.service.js';
import { RolesRepository } from './roles.repository.js';
import { RolesService } from './roles.service.js';
import { SessionsService } from './sessions.service.js';

const FIRST_ADMINISTRATOR: RoleGrant = {
  role: 'administrator',
  scopeKind: 'site',
  scopeValue: null,
  validUntil: null,
  reason: 'first administrator',
};

/** The first administrator comes in by a link that the start prints; there are no default passwords. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinksService,
    private readonly policies: PoliciesService,
    private readonly roles: RolesService,
    private readonly rolesRepository: RolesRepository,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async isNeeded(): Promise<boolean> {
    return !(await this.rolesRepository.hasAdministrator());
  }

  /** A new link; the one before ends, also of two that are made at once. @returns null when there is an administrator already */
  async createLink(): Promise<string | null> {
    return this.unitOfWork.run(async (transaction) => {
      if (!(await this.isStillNeeded(transaction))) return null;
      const { token } = await this.links.create(transaction, { kind: 'set_up', accountId: null, createdBy: null });
      return this.config.linkTo(WEB_PATHS.setUp(token));
    });
  }

  /** @throws AppError `link_unknown`, `link_used` or `link_expired` */
  async view(token: string, address: string): Promise<{ expiresAt: string }> {
    await this.throttle.enter({ purpose: 'set_up', address });
    const { expiresAt } = await this.links.peek('set_up', token);
    return { expiresAt: expiresAt.toISOString() };
  }

  /**
   * @returns the token for the cookie
   * @throws AppError `link_unknown`, `link_used`, `link_expired`, `email_taken`, `policy_outdated` or `password_too_common`
   */
  async setUp(form: z.infer<typeof SetUpAdministratorSchema>, client: Client): Promise<string> {
    await this.throttle.enter({ purpose: 'set_up', address: client.address });
    await this.links.peek('set_up', form.token);
    assertPasswordIsNotCommon(form.password, form.email);
    const passwordHash = await this.passwords.hash(form.password);
    return this.unitOfWork.run(async (transaction) => {
      const isNeeded = await this.isStillNeeded(transaction);
      await this.links.use(transaction, 'set_up', form.token);
      if (!isNeeded) throw accountError('link_used');
      if ((await this.accounts.findByEmail(form.email, transaction)) !== null) throw accountError('email_taken');
      const account = await this.accounts.insert(
        transaction,
        { displayName: form.displayName, language: form.language, country: null, organisationId: null },
        { email: form.email, state: 'active', passwordHash, invitedAt: this.clock.now() },
      );
      await this.roles.give(transaction, account.id, FIRST_ADMINISTRATOR, null);
      await this.policies.accept(transaction, account.id, form.acceptedPolicyId, form.language);
      return this.sessions.open(transaction, account.id, client);
    });
  }

  /** Nobody else decides about it before this transaction ends. */
  private async isStillNeeded(transaction: Transaction): Promise<boolean> {
    await this.rolesRepository.lockAdministrators(transaction);
    return !(await this.rolesRepository.hasAdministrator(transaction));
  }
}
