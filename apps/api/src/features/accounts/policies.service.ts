import type { Policy } from '@integra/shared-types/accounts';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../../core/auth/identity.js';
import { Clock } from '../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../core/database/unit-of-work.js';
import { accountError } from './accounts.errors.js';
import { PoliciesRepository } from './policies.repository.js';
import type { PolicyVersionEntity } from './policy-version.entity.js';

/** The privacy notice and who accepted which version of it. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async current(language: Language): Promise<Policy> {
    const policy = await this.newest();
    return {
      id: policy.id,
      version: policy.version,
      publishedAt: policy.publishedAt.toISOString(),
      language,
      ...policy.texts[language],
    };
  }

  /** @throws AppError `policy_outdated` when a newer version was published meanwhile */
  async accept(transaction: Transaction, accountId: string, policyId: string, language: Language): Promise<void> {
    const policy = await this.newest(transaction);
    if (policy.id !== policyId) throw accountError('policy_outdated');
    await this.policies.insertAcceptance(transaction, {
      accountId,
      policyVersionId: policyId,
      language,
      acceptedAt: this.clock.now(),
    });
  }

  /** For somebody already signed in. @throws AppError `policy_outdated` or `second_factor_required` */
  async acceptNow(identity: Identity, policyId: string, language: Language): Promise<void> {
    if (identity.state === 'second_factor') throw accountError('second_factor_required');
    await this.unitOfWork.run((transaction) => this.accept(transaction, identity.accountId, policyId, language));
  }

  async acceptedBy(accountId: string) {
    const rows = await this.policies.listAcceptances(accountId);
    return rows.map(({ texts, language, version, acceptedAt }) => ({
      title: texts[language].title,
      version,
      acceptedAt: acceptedAt.toISOString(),
    }));
  }

  private async newest(transaction?: Transaction): Promise<PolicyVersionEntity> {
    const policy = await this.policies.findNewest(transaction);
    if (policy === null) throw new Error('The privacy notice is missing: run the migrate task');
    return policy;
  }
}
