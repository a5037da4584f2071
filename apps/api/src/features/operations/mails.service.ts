import type { MailPage, MailsQuery, OpenedMail } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../core/audit/audit.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { MailsRepository } from './mails.repository.js';
import { operationsError } from './operations.errors.js';
import { toMail, toOpenedMail } from './operations.mapper.js';

/** The outbox, for those who pass mail on by hand where no mail server exists. */
@Injectable()
export class MailsService {
  constructor(
    private readonly audit: Audit,
    private readonly mails: MailsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(query: MailsQuery): Promise<MailPage> {
    const { items, next } = await this.mails.list(query);
    return { items: items.map(toMail), next };
  }

  /** Leaves a trace, because the links in a mail open somebody else's account. @throws {AppError} mail_not_found */
  open(actor: string, id: string): Promise<OpenedMail> {
    return this.unitOfWork.run(async (transaction) => {
      const mail = await this.mails.findById(transaction, id);
      if (mail === null) throw operationsError('mail_not_found');
      const details = { template: mail.template };
      await this.audit.record(transaction, { actor, action: 'mail.opened', subject: { kind: 'mail', id }, details });
      return toOpenedMail(mail);
    });
  }
}
