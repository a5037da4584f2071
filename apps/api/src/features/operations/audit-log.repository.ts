import type { AuditQuery } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { AuditEntryEntity } from '../../core/audit/audit-entry.entity.js';
import { type Page, toPage } from '../../core/database/page.js';
import { limitToPage, positionBy } from './newest-first.repository.js';

/** Entries hold ids only and can't be erased: the names are those of now, read beside them. */
type Names = { actorName: string | null; subjectName: string | null };
export type NamedAuditEntry = AuditEntryEntity & Names;

const nameOfAccount = (id: string): string =>
  `(SELECT COALESCE(person.display_name, account.email)
    FROM account JOIN person ON person.id = account.person_id WHERE account.id = ${id})`;

@Injectable()
export class AuditLogRepository {
  constructor(@InjectRepository(AuditEntryEntity) private readonly entries: Repository<AuditEntryEntity>) {}

  async list({ actorId, action, subjectKind, subjectId, ...page }: AuditQuery): Promise<Page<NamedAuditEntry>> {
    const query = this.entries
      .createQueryBuilder('row')
      .addSelect(nameOfAccount('row.actorId'), 'actorName')
      .addSelect(
        `CASE row.subjectKind WHEN 'account' THEN ${nameOfAccount('CAST(row.subjectId AS uuid)')} END`,
        'subjectName',
      );
    if (actorId !== undefined) query.andWhere('row.actorId = :actorId', { actorId });
    if (action !== undefined) query.andWhere('row.action = :action', { action });
    if (subjectKind !== undefined) query.andWhere('row.subjectKind = :subjectKind', { subjectKind });
    if (subjectId !== undefined) query.andWhere('row.subjectId = :subjectId', { subjectId });
    return toPage(await withNames(limitToPage(query, 'at', page)), page.limit, positionBy('at'));
  }
}

const withNames = async (query: SelectQueryBuilder<AuditEntryEntity>): Promise<NamedAuditEntry[]> => {
  const { entities, raw } = await query.getRawAndEntities<Names>();
  return entities.map((entry, index) => ({
    ...entry,
    actorName: raw[index]?.actorName ?? null,
    subjectName: raw[index]?.subjectName ?? null,
  }));
};
