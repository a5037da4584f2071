import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, type Repository } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { PersonEntity } from './person.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

export type AccountWithPerson = { account: AccountEntity; person: PersonEntity };

@Injectable()
export class AccountsRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
  ) {}

  findByEmail(email: string, manager: EntityManager = this.accounts.manager): Promise<AccountEntity | null> {
    return manager.findOneBy(AccountEntity, { email });
  }

  findById(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  async findWithPerson(id: string): Promise<AccountWithPerson | null> {
    const account = await this.accounts.findOneBy({ id });
    const person = account === null ? null : await this.people.findOneBy({ id: account.personId });
    return account === null || person === null ? null : { account, person };
  }

  /** Holds back parallel decisions about the same account. */
  lock(manager: EntityManager, id: string): Promise<AccountEntity | null> {
    return manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    manager: EntityManager,
    person: Pick<PersonEntity, 'displayName' | 'language' | 'country' | 'organisationId'>,
    account: Pick<AccountEntity, 'email' | 'state' | 'passwordHash' | 'invitedAt'>,
  ): Promise<AccountEntity> {
    const savedPerson = await manager.save(manager.create(PersonEntity, person));
    return manager.save(manager.create(AccountEntity, { ...account, personId: savedPerson.id }));
  }

  async updateAccount(manager: EntityManager, id: string, change: Partial<AccountEntity>): Promise<void> {
    await manager.update(AccountEntity, { id }, change);
  }

  async updatePerson(manager: EntityManager, id: string, change: Partial<PersonEntity>): Promise<void> {
    if (Object.keys(change).length > 0) await manager.update(PersonEntity, { id }, change);
  }

  /** @returns whether the step is newer than the last one used; of two requests with one code only the first wins */
  async useTotpStep(manager: EntityManager, accountId: string, step: number): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(AccountEntity)
      .set({ lastTotpStep: String(step) })
      .where('id = :accountId AND (lastTotpStep IS NULL OR lastTotpStep < :step)', { accountId, step })
      .execute();
    return (result.affected ?? 0) > 0;
  }

  async replaceRecoveryCodes(manager: EntityManager, accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await manager.delete(RecoveryCodeEntity, { accountId });
    await manager.insert(
      RecoveryCodeEntity,
      hashes.map((codeHash) => ({ accountId, codeHash })),
    );
  }

  async deleteRecoveryCodes(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(RecoveryCodeEntity, { accountId });
  }

  /** @returns whether the code was there and unused */
  async useRecoveryCode(manager: EntityManager, accountId: string, codeHash: Buffer, at: Date): Promise<boolean> {
    const result = await manager.update(RecoveryCodeEntity, { accountId, codeHash, usedAt: IsNull() }, { usedAt: at });
    return (result.affected ?? 0) > 0;
  }

  countRecoveryCodes(accountId: string): Promise<number> {
    return this.accounts.manager.countBy(RecoveryCodeEntity, { accountId, usedAt: IsNull() });
  }
}
