import type { AuditPage, AuditQuery } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { AuditLogRepository } from './audit-log.repository.js';
import { toAuditEntry } from './operations.mapper.js';

@Injectable()
export class AuditLogService {
  constructor(private readonly entries: AuditLogRepository) {}

  async list(query: AuditQuery): Promise<AuditPage> {
    const { items, next } = await this.entries.list(query);
    return { items: items.map(toAuditEntry), next };
  }
}
