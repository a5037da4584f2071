import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity } from '../../core/audit/audit-entry.entity.js';
import { JobEntity } from '../../core/jobs/job.entity.js';
import { OutboxMailEntity } from '../../core/mail/outbox-mail.entity.js';
import { AuditLogRepository } from './audit-log.repository.js';
import { AuditLogService } from './audit-log.service.js';
import { JobsRepository } from './jobs.repository.js';
import { JobsService } from './jobs.service.js';
import { MailsRepository } from './mails.repository.js';
import { MailsService } from './mails.service.js';
import { OperationsController } from './operations.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, JobEntity, OutboxMailEntity])],
  controllers: [OperationsController],
  providers: [AuditLogRepository, AuditLogService, JobsRepository, JobsService, MailsRepository, MailsService],
})
export class OperationsModule {}
