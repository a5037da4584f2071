import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '../retention/retention.js';
import { OutboxMailRepository } from './outbox-mail.repository.js';

/** How long mail is kept, whatever became of it: as its columns promise. */
@Injectable()
export class OutboxRetention implements OnModuleInit {
  constructor(
    private readonly mails: OutboxMailRepository,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      name: 'mail',
      keptDays: 90,
      deleteEndedBy: (transaction, moment) => this.mails.deleteWrittenBy(transaction, moment),
    });
  }
}
