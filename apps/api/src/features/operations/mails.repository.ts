import type { MailsQuery } from '@integra/shared-types/operations';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Page } from '../../core/database/page.js';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { OutboxMailEntity } from '../../core/mail/outbox-mail.entity.js';
import { newestFirst } from './newest-first.repository.js';

@Injectable()
export class MailsRepository {
  constructor(@InjectRepository(OutboxMailEntity) private readonly mails: Repository<OutboxMailEntity>) {}

  list({ state, ...page }: MailsQuery): Promise<Page<OutboxMailEntity>> {
    const query = this.mails.createQueryBuilder('row');
    if (state !== undefined) query.andWhere('row.state = :state', { state });
    return newestFirst(query, 'createdAt', page);
  }

  findById(transaction: Transaction, id: string): Promise<OutboxMailEntity | null> {
    return transaction.findOneBy(OutboxMailEntity, { id });
  }
}
