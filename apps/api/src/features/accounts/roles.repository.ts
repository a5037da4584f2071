import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThanOrEqual, type Repository } from 'typeorm';
import { takeTransactionLock } from '../../core/database/advisory-lock.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';

@Injectable()
export class RolesRepository {
  constructor(@InjectRepository(RoleAssignmentEntity) private readonly assignments: Repository<RoleAssignmentEntity>) {}

  /** Giving the same role in the same scope again renews it. */
  async upsert(manager: EntityManager, assignment: Omit<RoleAssignmentEntity, 'id'>): Promise<void> {
    await manager.upsert(RoleAssignmentEntity, assignment, ['accountId', 'role', 'scopeKind', 'scopeValue']);
  }

  find(manager: EntityManager, accountId: string, id: string): Promise<RoleAssignmentEntity | null> {
    return manager.findOneBy(RoleAssignmentEntity, { id, accountId });
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(RoleAssignmentEntity, { id });
  }

  async deleteEndedBy(manager: EntityManager, moment: Date): Promise<void> {
    await manager.delete(RoleAssignmentEntity, { validUntil: LessThanOrEqual(moment) });
  }

  /** One decision about administrators at a time, in every process: no two make the first one, or take the last one away. */
  async lockAdministrators(manager: EntityManager): Promise<void> {
    await takeTransactionLock(manager, 'administrators');
  }

  /** Open accounts that are administrators without an end, as this transaction sees them. */
  async countAdministrators(manager: EntityManager): Promise<number> {
    await this.lockAdministrators(manager);
    const rows: { count: number }[] = await manager.query(
      `SELECT count(DISTINCT account.id)::int AS count FROM account JOIN role_assignment ON account_id = account.id
       WHERE role = 'administrator' AND valid_until IS NULL AND account.state = 'active'`,
    );
    return rows[0]?.count ?? 0;
  }

  hasAdministrator(manager: EntityManager = this.assignments.manager): Promise<boolean> {
    return manager.existsBy(RoleAssignmentEntity, { role: 'administrator' });
  }
}
