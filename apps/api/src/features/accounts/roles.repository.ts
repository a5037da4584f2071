import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { RoleAssignmentEntity } from './role-assignment.entity.js';

/** One decision about administrators at a time, in every process: the last one can't be removed by two requests at once. */
const LOCK_ADMINISTRATORS = `SELECT pg_advisory_xact_lock(hashtext('administrators'))`;

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

  /** Open accounts that are administrators without an end, as this transaction sees them. */
  async countAdministrators(manager: EntityManager): Promise<number> {
    await manager.query(LOCK_ADMINISTRATORS);
    const rows: { count: number }[] = await manager.query(
      `SELECT count(DISTINCT account.id)::int AS count FROM account JOIN role_assignment ON account_id = account.id
       WHERE role = 'administrator' AND valid_until IS NULL AND account.state = 'active'`,
    );
    return rows[0]?.count ?? 0;
  }

  async hasAdministrator(): Promise<boolean> {
    return this.assignments.existsBy({ role: 'administrator' });
  }
}
