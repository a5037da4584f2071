import type { ManagedEnrolment, ManagedEnrolmentQuery } from '@integra/shared-types/enrolments';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { decodeInstantCursor, encodeCursor } from '../../core/database/cursor.js';
import { type Page, toPage } from '../../core/database/page.js';
import { ManagedEnrolmentsRepository } from './managed-enrolments.repository.js';

/** Enrolments of others, newest first. */
@Injectable()
export class ManagedEnrolmentsService {
  constructor(
    private readonly managed: ManagedEnrolmentsRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Leaves a trace, because the list shows how far people are; of the filters, what is no free text.
   * @throws AppError `invalid_request` for a page that no list answered with
   */
  async list(query: ManagedEnrolmentQuery, by: string): Promise<Page<ManagedEnrolment>> {
    const rows = await this.managed.list(query, decodeInstantCursor(query.after));
    const { courseKey, state, search } = query;
    await this.audit.recordList(
      { actor: by, action: 'enrolment.listed', list: 'enrolments' },
      { courseKey, state, search },
    );
    return toPage(rows, query.limit, ({ enrolledAt, id }) => encodeCursor(enrolledAt, id));
  }
}
