import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { PolicyAcceptanceEntity } from './policy-acceptance.entity.js';
import { type PolicyText, PolicyVersionEntity } from './policy-version.entity.js';

export type AcceptedPolicy = {
  texts: Record<Language, PolicyText>;
  language: Language;
  version: number;
  acceptedAt: Date;
};

@Injectable()
export class PoliciesRepository {
  constructor(@InjectRepository(PolicyVersionEntity) private readonly versions: Repository<PolicyVersionEntity>) {}

  findNewest(manager: EntityManager = this.versions.manager): Promise<PolicyVersionEntity | null> {
    return manager.findOne(PolicyVersionEntity, { where: { kind: 'privacy' }, order: { version: 'DESC' } });
  }

  async insertAcceptance(manager: EntityManager, acceptance: PolicyAcceptanceEntity): Promise<void> {
    await manager.createQueryBuilder().insert().into(PolicyAcceptanceEntity).values(acceptance).orIgnore().execute();
  }

  listAcceptances(accountId: string): Promise<AcceptedPolicy[]> {
    return this.versions.query(
      `SELECT texts, language, version, accepted_at AS "acceptedAt" FROM policy_acceptance
       JOIN policy_version ON policy_version.id = policy_version_id WHERE account_id = $1 ORDER BY accepted_at DESC`,
      [accountId],
    );
  }
}
