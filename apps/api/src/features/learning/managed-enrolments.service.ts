import type { ManagedEnrolment, ManagedEnrolmentQuery } from '@integra/shared-types/enrolments';
import { Injectable } from '@nestjs/common';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';
import { ManagedEnrolmentsRepository } from './managed-enrolments.repository.js';

/** Enrolments of others, newest first. */
@Injectable()
export class ManagedEnrolmentsService {
  constructor(private readonly managed: ManagedEnrolmentsRepository) {}

  /** @throws AppError `invalid_request` for a page that no list answered with */
  async list(query: ManagedEnrolmentQuery): Promise<{ items: ManagedEnrolment[]; next: string | null }> {
    const rows = await this.managed.list(query, decodeInstantCursor(query.after));
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return { items, next: rows.length > query.limit && last ? encodeCursor(last.enrolledAt, last.id) : null };
  }
}
