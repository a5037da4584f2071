import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '../../core/retention/retention.js';
import { AccountLinksRepository } from './account-links.repository.js';
import { RolesRepository } from './roles.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** What is left of coming in, and how long: as the columns and the privacy notice promise. */
@Injectable()
export class AccountsRetention implements OnModuleInit {
  constructor(
    private readonly links: AccountLinksRepository,
    private readonly retention: Retention,
    private readonly roles: RolesRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      name: 'sessions',
      keptDays: 0,
      deleteEndedBy: (transaction, moment) => this.sessions.deleteEndedBy(transaction, moment),
    });
    this.retention.register({
      // For some time whoever opens one is told that it was used, or came too late.
      name: 'links that work once',
      keptDays: 30,
      deleteEndedBy: (transaction, moment) => this.links.deleteEndedBy(transaction, moment),
    });
    this.retention.register({
      name: 'roles',
      keptDays: 365,
      deleteEndedBy: (transaction, moment) => this.roles.deleteEndedBy(transaction, moment),
    });
  }
}
