import type { ManagedEnrolment, ManagedEnrolmentQuery } from '@integra/shared-types/enrolments';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { ManagedEnrolmentsRepository } from './managed-enrolments.repository.js';

/** Enrolments of others, newest first. */
@Injectable()
export class ManagedEnrolmentsService {
  constructor(
    private readonly managed: ManagedEnrolmentsRepository,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Leaves a trace, because the list shows how far people are; of the filters, what is no free text.
   * @throws AppError `invalid_request` for a page that no list answered with
   */
  async list(query: ManagedEnrolmentQuery, by: string): Promise<{ items: ManagedEnrolment[]; next: string | null }> {
    const rows = await this.managed.list(query, decodeInstantCursor(query.after));
    const { courseKey, state, search } = query;
    await this.unitOfWork.run((transaction) =>
      this.audit.record(transaction, {
        actor: by,
        action: 'enrolment.listed',
        subject: { kind: 'list', id: 'enrolments' },
        details: { courseKey, state, ...(search && { search: true }) },
      }),
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return { items, next: rows.length > query.limit && last ? encodeCursor(last.enrolledAt, last.id) : null };
  }
}
