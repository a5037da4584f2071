import type { AuditQuery } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { AuditEntryEntity } from '../../core/audit/audit-entry.entity.js';
import { newestFirst, type Page } from './newest-first.repository.js';

@Injectable()
export class AuditLogRepository {
  constructor(@InjectRepository(AuditEntryEntity) private readonly entries: Repository<AuditEntryEntity>) {}

  list({ actorId, action, subjectKind, subjectId, ...page }: AuditQuery): Promise<Page<AuditEntryEntity>> {
    const query = this.entries.createQueryBuilder('row');
    if (actorId !== undefined) query.andWhere('row.actorId = :actorId', { actorId });
    if (action !== undefined) query.andWhere('row.action = :action', { action });
    if (subjectKind !== undefined) query.andWhere('row.subjectKind = :subjectKind', { subjectKind });
    if (subjectId !== undefined) query.andWhere('row.subjectId = :subjectId', { subjectId });
    return newestFirst(query, 'at', page);
  }
}
