import { IdSchema } from '@integra/shared-types/common';
import { COUNTRIES } from '@integra/shared-types/countries';
import { isLanguage } from '@integra/shared-types/languages';
import { type Role, ROLE_SCOPES, type RoleGrant, type ScopeKind } from '@integra/shared-types/permissions';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { CoursesService } from '../courses/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { RolesRepository } from './roles.repository.js';
import { SessionsService } from './sessions.service.js';

const isId = (value: string): boolean => IdSchema.safeParse(value).success;

/** Until licences exist, an administrator's assignment of `trainer` counts as a founding licence: with a reason and an end. */
@Injectable()
export class RolesService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly organisations: OrganisationsService,
    private readonly courses: CoursesService,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ends the sessions of the account. @throws AppError `account_not_found`, `role_scope_invalid` or `last_administrator` */
  async assign(accountId: string, grant: RoleGrant, by: string): Promise<void> {
    await this.assertScope(grant);
    await this.unitOfWork.run(async (transaction) => {
      if ((await this.accounts.lock(transaction, accountId)) === null) throw accountError('account_not_found');
      await this.give(transaction, accountId, grant, by);
      await this.assertAdministratorRemains(transaction, grant.role);
      await this.sessions.endAll(transaction, accountId);
    });
  }

  /** Inside a transaction that has checked the scope already. */
  async give(
    transaction: Transaction,
    accountId: string,
    { role, scopeKind, scopeValue, validUntil, reason }: RoleGrant,
    by: string | null,
  ): Promise<void> {
    await this.roles.upsert(transaction, {
      accountId,
      role,
      scopeKind,
      scopeValue: scopeValue ?? '',
      validUntil: validUntil === null ? null : new Date(validUntil),
      grantedBy: by,
      reason,
      grantedAt: this.clock.now(),
    });
    await this.audit.record(transaction, {
      actor: by,
      action: 'role.assigned',
      subject: { kind: 'account', id: accountId },
      details: { role, scopeKind, scopeValue, validUntil },
    });
  }

  /** @throws AppError `account_not_found` or `last_administrator` */
  async withdraw(accountId: string, roleId: string, by: string): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      const assignment = account === null ? null : await this.roles.find(transaction, accountId, roleId);
      if (assignment === null) throw accountError('account_not_found');
      await this.roles.delete(transaction, roleId);
      await this.assertAdministratorRemains(transaction, assignment.role);
      await this.sessions.endAll(transaction, accountId);
      await this.audit.record(transaction, {
        actor: by,
        action: 'role.withdrawn',
        subject: { kind: 'account', id: accountId },
        details: { role: assignment.role, scopeKind: assignment.scopeKind, scopeValue: assignment.scopeValue },
      });
    });
  }

  /** @throws AppError `role_scope_invalid` when the role has no such scope or its value is not what the scope names */
  async assertScope({ role, scopeKind, scopeValue }: RoleGrant): Promise<void> {
    const isKnown = ROLE_SCOPES[role].includes(scopeKind) && (await this.isValueOf(scopeKind, scopeValue));
    if (!isKnown) throw accountError('role_scope_invalid', { role, scopeKind });
  }

  /** An end date takes the last administrator away as well as a withdrawal does. */
  private async assertAdministratorRemains(transaction: Transaction, changed: Role): Promise<void> {
    if (changed !== 'administrator') return;
    if ((await this.roles.countAdministrators(transaction)) === 0) throw accountError('last_administrator');
  }

  private async isValueOf(kind: ScopeKind, value: string | null): Promise<boolean> {
    if (kind === 'site') return value === null;
    if (value === null) return false;
    switch (kind) {
      case 'language':
        return isLanguage(value);
      case 'country':
        return (COUNTRIES as readonly string[]).includes(value);
      case 'organisation':
        return isId(value) && this.organisations.isOpen(value);
      case 'course':
        return isId(value) && this.courses.exists(value);
      case 'cohort':
        // There are none before the cohorts feature.
        return false;
    }
  }
}
