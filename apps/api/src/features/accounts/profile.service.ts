import type { Profile, UpdateProfileSchema } from '@integra/shared-types/accounts';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { sessionEndsAt } from '../../core/auth/session-limits.js';
import type { Identity, SessionIdentity } from '../../core/auth/identity.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { ROLE_PERMISSIONS } from '@integra/shared-types/permissions';
import { accountError } from './accounts.errors.js';
import { AccountsRepository } from './accounts.repository.js';
import { PeopleService } from './people.service.js';
import { PoliciesService } from './policies.service.js';

/** What people see and change of themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly people: PeopleService,
    private readonly policies: PoliciesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async read(accountId: string): Promise<Profile> {
    const [person, known, recoveryCodesLeft, policiesAccepted] = await Promise.all([
      this.people.find(accountId),
      this.accounts.findWithPerson(accountId),
      this.accounts.countRecoveryCodes(accountId),
      this.policies.acceptedBy(accountId),
    ]);
    const { email, language, country, organisation, hasSecondFactor } = person;
    return {
      displayName: person.displayName ?? '',
      jobRole: known?.person.jobRole ?? null,
      email,
      language,
      country,
      organisation,
      hasSecondFactor,
      recoveryCodesLeft,
      policiesAccepted,
    };
  }

  /** Who owes the second factor switches the language, nothing else. @throws AppError `second_factor_required` */
  async update(
    identity: Pick<Identity, 'accountId' | 'personId' | 'state'>,
    change: z.infer<typeof UpdateProfileSchema>,
  ): Promise<Profile> {
    const isLanguageOnly = Object.keys(change).every((key) => key === 'language');
    if (identity.state === 'second_factor' && !isLanguageOnly) throw accountError('second_factor_required');
    await this.unitOfWork.run((transaction) => this.accounts.updatePerson(transaction, identity.personId, change));
    return this.read(identity.accountId);
  }

  /** The session as the page needs it. */
  async session(identity: SessionIdentity) {
    const known = await this.accounts.findWithPerson(identity.accountId);
    if (known === null) throw accountError('account_not_found');
    return {
      ...identity,
      displayName: known.person.displayName ?? '',
      email: known.account.email,
      hasSecondFactor: known.account.totpEnabledAt !== null,
      permissions: [...new Set(identity.roles.flatMap(({ role }) => ROLE_PERMISSIONS[role]))],
      expiresAt: sessionEndsAt(identity).toISOString(),
    };
  }
}
