import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { MailContent } from './mail-template.js';
import { OutboxMailEntity } from './outbox-mail.entity.js';

type NewMail = Pick<OutboxMailEntity, 'recipient' | 'template' | 'language'> & MailContent;

@Injectable()
export class OutboxMailRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the id */
  async insert(manager: EntityManager, mail: NewMail): Promise<string> {
    const rows: { id: string }[] = await manager.query(
      `INSERT INTO outbox_mail (recipient, template, language, subject, text, html)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [mail.recipient, mail.template, mail.language, mail.subject, mail.text, mail.html],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('The mail was not written');
    return row.id;
  }

  /** A mail that has not been taken yet, also one that was refused before and whose job is tried again. */
  findUndelivered(id: string): Promise<OutboxMailEntity | null> {
    return this.dataSource.manager.findOneBy(OutboxMailEntity, [
      { id, state: 'queued' },
      { id, state: 'failed' },
    ]);
  }

  /** What was in it, its links above all, is no longer needed. */
  async markSent(id: string): Promise<void> {
    const change = { state: 'sent', sentAt: () => 'now()', text: null, html: null, error: null } as const;
    await this.dataSource.manager.update(OutboxMailEntity, { id }, change);
  }

  async markForOutbox(id: string): Promise<void> {
    await this.dataSource.manager.update(OutboxMailEntity, { id }, { state: 'outbox', error: null });
  }

  async markFailed(id: string, error: string): Promise<void> {
    await this.dataSource.manager.update(OutboxMailEntity, { id }, { state: 'failed', error });
  }

  /** Whatever became of them. */
  async deleteWrittenBy(manager: EntityManager, moment: Date): Promise<void> {
    await manager.delete(OutboxMailEntity, { createdAt: LessThanOrEqual(moment) });
  }
}
