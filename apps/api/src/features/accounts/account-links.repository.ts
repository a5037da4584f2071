import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, LessThanOrEqual, type Repository } from 'typeorm';
import { AccountLinkEntity, type LinkKind } from './account-link.entity.js';

@Injectable()
export class AccountLinksRepository {
  constructor(@InjectRepository(AccountLinkEntity) private readonly links: Repository<AccountLinkEntity>) {}

  async insert(manager: EntityManager, link: Omit<AccountLinkEntity, 'id' | 'usedAt'>): Promise<void> {
    await manager.insert(AccountLinkEntity, link);
  }

  /** Ends the links of this kind that still work for the account (all of the kind when it is null). */
  async endOpen(manager: EntityManager, kind: LinkKind, accountId: string | null, at: Date): Promise<void> {
    await manager.update(
      AccountLinkEntity,
      { kind, usedAt: IsNull(), ...(accountId === null ? {} : { accountId }) },
      { usedAt: at },
    );
  }

  findByTokenHash(kind: LinkKind, tokenHash: Buffer): Promise<AccountLinkEntity | null> {
    return this.links.findOneBy({ kind, tokenHash });
  }

  lockByTokenHash(manager: EntityManager, kind: LinkKind, tokenHash: Buffer): Promise<AccountLinkEntity | null> {
    return manager.findOne(AccountLinkEntity, { where: { kind, tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  async markUsed(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.update(AccountLinkEntity, { id }, { usedAt: at });
  }

  /** Used or too old by then. */
  async deleteEndedBy(manager: EntityManager, moment: Date): Promise<void> {
    await manager.delete(AccountLinkEntity, [
      { usedAt: LessThanOrEqual(moment) },
      { expiresAt: LessThanOrEqual(moment) },
    ]);
  }
}
