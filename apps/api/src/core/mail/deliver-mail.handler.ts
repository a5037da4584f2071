import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { failureText } from '../jobs/failure-text.js';
import { type JobContext, type JobHandler, JobHandlerFor, JobRefusedError } from '../jobs/job-handler.js';
import { deliverMail } from './deliver-mail.job.js';
import { MailTransport } from './mail-transport.js';
import { OutboxMailRepository } from './outbox-mail.repository.js';

@Injectable()
@JobHandlerFor(deliverMail)
export class DeliverMailHandler implements JobHandler<z.infer<typeof deliverMail.schema>> {
  private readonly logger = new Logger(DeliverMailHandler.name);

  constructor(
    private readonly repository: OutboxMailRepository,
    private readonly transport: MailTransport,
  ) {}

  async handle({ mailId }: { mailId: string }, { tries }: JobContext): Promise<void> {
    const mail = await this.repository.findUndelivered(mailId);
    if (mail === null || mail.text === null || mail.html === null) return;
    if (!this.transport.isConfigured) {
      await this.repository.markForOutbox(mailId);
      this.logger.log({ mailId, template: mail.template }, 'No mail server is configured: a mail waits in the outbox');
      return;
    }
    const { recipient: to, subject, text, html } = mail;
    const isLast = tries >= deliverMail.maxTries;
    // Written first: a process that ends now leaves no mail that is queued for good. One that goes out says so afterwards.
    if (isLast) await this.repository.markFailed(mailId, 'The process ended while this mail was being sent');
    try {
      await this.transport.send({ id: mailId, to, subject, text, html });
    } catch (error) {
      const isFinal = isRefusedForGood(error);
      if (isFinal || isLast) await this.repository.markFailed(mailId, failureText(error));
      throw isFinal ? new JobRefusedError(failureText(error), { cause: error }) : error;
    }
    await this.repository.markSent(mailId);
  }
}

/** The server knows the mailbox does not exist, or never takes such mail (SMTP 5xx about the addresses). */
const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;
