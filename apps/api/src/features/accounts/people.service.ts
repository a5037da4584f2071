import type { PeopleQuerySchema, PersonSummary, UpdatePersonSchema } from '@integra/shared-types/accounts';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Audit } from '../../core/audit/audit.js';
import { Clock } from '../../core/clock/clock.js';
import { decodeCursor, encodeCursor } from '../../core/database/cursor.js';
import { type Page, toPage } from '../../core/database/page.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { OrganisationsService } from '../organisations/index.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { PeopleRepository } from './people.repository.js';
import { RolesRepository } from './roles.repository.js';
import { SessionsService } from './sessions.service.js';

/** Who is in, for administrators. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: AccountsRepository,
    private readonly roles: RolesRepository,
    private readonly sessions: SessionsService,
    private readonly organisations: OrganisationsService,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof PeopleQuerySchema>): Promise<Page<PersonSummary>> {
    const rows = await this.people.list({ ...query, after: decodeCursor(query.after)?.[0], limit: query.limit + 1 });
    return toPage(rows, query.limit, ({ email, accountId }) => encodeCursor(email, accountId));
  }

  /** Null when the person has no account. */
  findByPersonId(personId: string, transaction?: Transaction): Promise<PersonSummary | null> {
    return this.people.findByPersonId(personId, transaction);
  }

  /** @throws AppError `account_not_found` */
  async find(accountId: string): Promise<PersonSummary> {
    const person = await this.people.find(accountId);
    if (person === null) throw accountError('account_not_found');
    return person;
  }

  /**
   * Who belongs to an archived organisation stays there until another one is chosen.
   * @throws AppError `account_not_found`, `organisation_not_found` or `organisation_archived`
   */
  async update(accountId: string, change: z.infer<typeof UpdatePersonSchema>, by: string): Promise<PersonSummary> {
    const person = await this.find(accountId);
    const { organisationId } = change;
    if (organisationId && organisationId !== person.organisation?.id)
      await this.organisations.assertOpen(organisationId);
    await this.unitOfWork.run(async (transaction) => {
      await this.accounts.updatePerson(transaction, person.personId, change);
      await this.audit.record(transaction, {
        actor: by,
        action: 'person.updated',
        subject: { kind: 'account', id: accountId },
        details: change,
      });
    });
    return this.find(accountId);
  }

  /** Ends all sessions of the account. @throws AppError `account_not_found` or `last_administrator` */
  async suspend(accountId: string, reason: string, by: string): Promise<PersonSummary> {
    await this.unitOfWork.run(async (transaction) => {
      if ((await this.accounts.lock(transaction, accountId)) === null) throw accountError('account_not_found');
      await this.accounts.updateAccount(transaction, accountId, {
        state: 'suspended',
        suspendedAt: this.clock.now(),
        suspensionReason: reason,
      });
      if ((await this.roles.countAdministrators(transaction)) === 0) throw accountError('last_administrator');
      await this.sessions.endAll(transaction, accountId);
      const subject = { kind: 'account', id: accountId };
      await this.audit.record(transaction, { actor: by, action: 'account.suspended', subject });
    });
    return this.find(accountId);
  }

  /** Opens a suspended account again; one whose invitation was never accepted is invited again instead. */
  async reopen(accountId: string, by: string): Promise<PersonSummary> {
    await this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw accountError('account_not_found');
      if (account.state !== 'suspended') return;
      await this.accounts.updateAccount(transaction, accountId, {
        state: account.passwordHash === null ? 'invited' : 'active',
        suspendedAt: null,
        suspensionReason: null,
      });
      const subject = { kind: 'account', id: accountId };
      await this.audit.record(transaction, { actor: by, action: 'account.reopened', subject });
    });
    return this.find(accountId);
  }
}
