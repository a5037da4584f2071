import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig } from '../../config/app-config.js';

export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Milliseconds; a server that takes longer is tried again later. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** The SMTP server, where there is one. */
@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private readonly transporter: Transporter | undefined;

  constructor(private readonly config: AppConfig) {
    const { SMTP_URL } = config.env;
    if (SMTP_URL === undefined) return;
    this.transporter = createTransport({
      url: SMTP_URL,
      pool: true,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    });
  }

  get isConfigured(): boolean {
    return this.transporter !== undefined;
  }

  /** Resolves when the server took the mail; rejects with nodemailer's error. */
  async send(mail: OutgoingMail): Promise<void> {
    const { id, ...message } = mail;
    await this.transporter?.sendMail({
      ...message,
      from: this.config.env.MAIL_FROM,
      // Stable, so that a mail sent twice (the server took it, then the process died) can be told as one.
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  beforeApplicationShutdown(): void {
    this.transporter?.close();
  }
}
