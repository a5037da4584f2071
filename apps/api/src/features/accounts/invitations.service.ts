import type { AcceptInvitationSchema, Invited, InviteSchema } from '@integra/shared-types/accounts';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AppConfig } from '../../config/app-config.js';
import { Audit } from '../../core/audit/audit.js';
import type { Identity } from '../../core/auth/identity.js';
import { PasswordHasher } from '../../core/auth/password-hasher.js';
import { hasPermission } from '../../core/auth/permissions.js';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { isUniqueViolation } from '../../core/database/unique-violation.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { commonError } from '../../core/errors/app-error.js';
import { Mailer } from '../../core/mail/mailer.js';
import { OrganisationsService } from '../organisations/index.js';
import { AccountLinksService } from './account-links.service.js';
import { EMAIL_IS_TAKEN } from './account.entity.js';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Client } from './client.js';
import { assertPasswordIsNotCommon } from './password-rules.js';
import { PeopleService } from './people.service.js';
import { PoliciesService } from './policies.service.js';
import { RolesService } from './roles.service.js';
import { SessionsService } from './sessions.service.js';

type Delivery = z.infer<typeof InviteSchema>['delivery'];

/** Lets people in: an administrator names the address, the person chooses language and password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinksService,
    private readonly people: PeopleService,
    private readonly policies: PoliciesService,
    private readonly roles: RolesService,
    private readonly sessions: SessionsService,
    private readonly organisations: OrganisationsService,
    private readonly passwords: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /**
   * Whoever may let people in may not for that reason give them roles.
   * @throws AppError `not_allowed`, `email_taken`, `organisation_not_found`, `organisation_archived` or `role_scope_invalid`
   */
  async invite(
    invitation: z.infer<typeof InviteSchema>,
    inviter: Pick<Identity, 'accountId' | 'roles'>,
  ): Promise<Invited> {
    const by = inviter.accountId;
    if (invitation.roles.length > 0 && !hasPermission(inviter, 'roles.assign')) throw commonError('not_allowed');
    if (invitation.organisationId !== null) await this.organisations.assertOpen(invitation.organisationId);
    for (const grant of invitation.roles) await this.roles.assertScope(grant);
    const { displayName, language, country, organisationId, email } = invitation;
    const { accountId, ...link } = await this.unitOfWork
      .run(async (transaction) => {
        const account = await this.accounts.insert(
          transaction,
          { displayName, language, country, organisationId },
          { email, state: 'invited', passwordHash: null, invitedAt: this.clock.now() },
        );
        const subject = { kind: 'account', id: account.id };
        await this.audit.record(transaction, { actor: by, action: 'account.invited', subject });
        for (const grant of invitation.roles) {
          await this.roles.give(transaction, account.id, { ...grant, reason: grant.reason || 'invitation' }, by);
        }
        const sent = await this.send(transaction, account, { displayName, language }, invitation.delivery, by);
        return { accountId: account.id, ...sent };
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error, EMAIL_IS_TAKEN) ? accountError('email_taken') : error;
      });
    return { person: await this.people.find(accountId), ...link };
  }

  /** The older link ends. @throws AppError `account_not_found` when there is no open invitation */
  async inviteAgain(accountId: string, delivery: Delivery, by: string): Promise<Invited> {
    const known = await this.people.find(accountId);
    const link = await this.unitOfWork.run(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account?.state !== 'invited') throw accountError('account_not_found');
      const subject = { kind: 'account', id: accountId };
      await this.audit.record(transaction, { actor: by, action: 'invitation.renewed', subject });
      return this.send(transaction, account, known, delivery, by);
    });
    return { person: await this.people.find(accountId), ...link };
  }

  /** What the page shows before anything is typed. @throws AppError `link_unknown`, `link_used` or `link_expired` */
  async view(token: string, address: string) {
    const attempt = { purpose: 'invitation', address };
    await this.throttle.enter(attempt);
    const link = await this.links.peek('invitation', token);
    const person = link.accountId === null ? null : await this.people.find(link.accountId);
    if (person?.state !== 'invited') throw accountError('link_unknown');
    await this.throttle.forgive(attempt);
    const { email, displayName, language, organisation } = person;
    return {
      email,
      displayName,
      language,
      organisationName: organisation?.name ?? null,
      expiresAt: link.expiresAt.toISOString(),
    };
  }

  /**
   * Of two people with one link exactly one comes in.
   * @returns the token for the cookie: the person is signed in
   * @throws AppError `link_unknown`, `link_used`, `link_expired`, `policy_outdated` or `password_too_common`
   */
  async accept(form: z.infer<typeof AcceptInvitationSchema>, client: Client): Promise<string> {
    const attempt = { purpose: 'invitation', address: client.address };
    await this.throttle.enter(attempt);
    const passwordHash = await this.hash(form);
    const token = await this.unitOfWork.run(async (transaction) => {
      const { accountId } = await this.links.use(transaction, 'invitation', form.token);
      const account = accountId === null ? null : await this.accounts.lock(transaction, accountId);
      if (account?.state !== 'invited') throw accountError('link_unknown');
      await this.accounts.updateAccount(transaction, account.id, { passwordHash, state: 'active' });
      await this.accounts.updatePerson(transaction, account.personId, {
        displayName: form.displayName,
        language: form.language,
      });
      await this.policies.accept(transaction, account.id, form.acceptedPolicyId, form.language);
      const subject = { kind: 'account', id: account.id };
      await this.audit.record(transaction, { actor: account.id, action: 'invitation.accepted', subject });
      return this.sessions.open(transaction, account.id, client);
    });
    await this.throttle.forgive(attempt);
    return token;
  }

  /** Before the transaction: hashing waits in line, and would hold a connection meanwhile. */
  private async hash({ token, password }: { token: string; password: string }): Promise<string> {
    const { accountId } = await this.links.peek('invitation', token);
    const account = accountId === null ? null : await this.accounts.findById(accountId);
    if (account === null) throw accountError('link_unknown');
    assertPasswordIsNotCommon(password, account.email);
    return this.passwords.hash(password);
  }

  private async send(
    transaction: Transaction,
    account: { id: string; email: string },
    person: { displayName: string | null; language: z.infer<typeof InviteSchema>['language'] },
    delivery: Delivery,
    by: string,
  ): Promise<{ link: string | null; expiresAt: string }> {
    const { token, expiresAt } = await this.links.create(transaction, {
      kind: 'invitation',
      accountId: account.id,
      createdBy: by,
    });
    const path = WEB_PATHS.invitation(token);
    if (delivery === 'email') {
      await this.mailer.send(transaction, {
        to: account.email,
        template: 'invitation',
        language: person.language,
        data: { name: person.displayName, path, validity: { unit: 'days', count: 14 } },
      });
    }
    return { link: delivery === 'link' ? this.config.linkTo(path) : null, expiresAt: expiresAt.toISOString() };
  }
}
