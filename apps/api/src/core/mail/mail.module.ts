import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliverMailHandler } from './deliver-mail.handler.js';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';
import { OutboxMailEntity } from './outbox-mail.entity.js';
import { OutboxMailRepository } from './outbox-mail.repository.js';
import { OutboxRetention } from './outbox-retention.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxMailEntity])],
  providers: [DeliverMailHandler, Mailer, MailTransport, OutboxMailRepository, OutboxRetention],
  exports: [Mailer],
})
export class MailModule {}
