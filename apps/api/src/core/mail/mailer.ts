import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.js';
import { AppConfig } from '../../config/app-config.js';
import { JobLedger } from '../jobs/job-ledger.js';
import { deliverMail } from './deliver-mail.job.js';
import { type MailData, type MailTemplate, renderMail } from './mail-template.js';
import { OutboxMailRepository } from './outbox-mail.repository.js';

export type Mail<T extends MailTemplate> = {
  readonly to: string;
  readonly template: T;
  readonly language: Language;
  readonly data: MailData[T];
};

/** How features write to people. */
@Injectable()
export class Mailer {
  constructor(
    private readonly config: AppConfig,
    private readonly ledger: JobLedger,
    private readonly repository: OutboxMailRepository,
  ) {}

  /**
   * Writes the mail and its job into the caller's transaction (two statements); it goes out after the commit, or waits in the outbox
   * when no mail server is configured.
   * @returns id of the mail
   */
  async send<T extends MailTemplate>(manager: Transaction, mail: Mail<T>): Promise<string> {
    const content = renderMail(mail.template, mail.language, mail.data, {
      installation: this.config.env.INSTALLATION_NAME,
      linkTo: (path) => this.config.linkTo(path),
    });
    const { to: recipient, template, language } = mail;
    const mailId = await this.repository.insert(manager, { recipient, template, language, ...content });
    await this.ledger.enqueue(manager, deliverMail, { mailId });
    return mailId;
  }
}
