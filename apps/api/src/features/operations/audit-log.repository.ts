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

const nameOfAccount = (condition: string): string =>
  `SELECT COALESCE(person.display_name, account.email)
   FROM account JOIN person ON person.id = account.person_id WHERE ${condition}`;

const SUBJECT_ID = 'CAST(row.subjectId AS uuid)';
/** How an administrator knows the subjects of each kind; of the others, entries are found by the id. */
const NAMES = {
  account: nameOfAccount(`account.id = ${SUBJECT_ID}`),
  certificate: `SELECT serial FROM certificate WHERE id = ${SUBJECT_ID}`,
  course: `SELECT key FROM course WHERE id = ${SUBJECT_ID}`,
  enrolment: nameOfAccount(`person.id = (SELECT person_id FROM enrolment WHERE id = ${SUBJECT_ID})`),
  organisation: `SELECT name FROM organisation WHERE id = ${SUBJECT_ID}`,
  scorm_package: `SELECT title FROM scorm_package WHERE id = ${SUBJECT_ID}`,
};
const NAME_OF_SUBJECT = Object.entries(NAMES).map(([kind, name]) => `WHEN '${kind}' THEN (${name})`);

@Injectable()
export class AuditLogRepository {
  constructor(@InjectRepository(AuditEntryEntity) private readonly entries: Repository<AuditEntryEntity>) {}

  async list({ actorId, action, subjectKind, subjectId, ...page }: AuditQuery): Promise<Page<NamedAuditEntry>> {
    const query = this.entries
      .createQueryBuilder('row')
      .addSelect(`(${nameOfAccount('account.id = row.actorId')})`, 'actorName')
      .addSelect(`CASE row.subjectKind ${NAME_OF_SUBJECT.join(' ')} END`, 'subjectName');
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
