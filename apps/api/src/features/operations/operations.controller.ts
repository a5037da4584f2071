import { IdSchema } from '@integra/shared-types/common';
import {
  type AuditPage,
  AuditPageSchema,
  type AuditQuery,
  AuditQuerySchema,
  type Job,
  type JobCounts,
  JobCountsSchema,
  type JobPage,
  JobPageSchema,
  JobSchema,
  type JobsQuery,
  JobsQuerySchema,
  type MailPage,
  MailPageSchema,
  type MailsQuery,
  MailsQuerySchema,
  type OpenedMail,
  OpenedMailSchema,
} from '@integra/shared-types/operations';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { AuditLogService } from './audit-log.service.js';
import { JobsService } from './jobs.service.js';
import { MailsService } from './mails.service.js';

@Controller('operations')
export class OperationsController {
  constructor(
    private readonly auditLog: AuditLogService,
    private readonly jobs: JobsService,
    private readonly mails: MailsService,
  ) {}

  @Get('jobs')
  @Allow('jobs.read')
  @Returns(JobPageSchema)
  listJobs(@Query({ schema: JobsQuerySchema }) query: JobsQuery): Promise<JobPage> {
    return this.jobs.list(query);
  }

  @Get('jobs/counts')
  @Allow('jobs.read')
  @Returns(JobCountsSchema)
  countJobs(): Promise<JobCounts> {
    return this.jobs.counts();
  }

  @Post('jobs/:id/retry')
  @HttpCode(HttpStatus.OK)
  @Allow('jobs.manage')
  @Returns(JobSchema)
  retryJob(@CurrentIdentity() { accountId }: Identity, @Param('id', { schema: IdSchema }) id: string): Promise<Job> {
    return this.jobs.retry(accountId, id);
  }

  @Post('jobs/:id/cancel')
  @HttpCode(HttpStatus.OK)
  @Allow('jobs.manage')
  @Returns(JobSchema)
  cancelJob(@CurrentIdentity() { accountId }: Identity, @Param('id', { schema: IdSchema }) id: string): Promise<Job> {
    return this.jobs.cancel(accountId, id);
  }

  @Get('mails')
  @Allow('mail.read')
  @Returns(MailPageSchema)
  listMails(@Query({ schema: MailsQuerySchema }) query: MailsQuery): Promise<MailPage> {
    return this.mails.list(query);
  }

  @Get('mails/:id')
  @Allow('mail.read')
  @Returns(OpenedMailSchema)
  openMail(
    @CurrentIdentity() { accountId }: Identity,
    @Param('id', { schema: IdSchema }) id: string,
  ): Promise<OpenedMail> {
    return this.mails.open(accountId, id);
  }

  @Get('audit')
  @Allow('audit.read')
  @Returns(AuditPageSchema)
  listAuditEntries(@Query({ schema: AuditQuerySchema }) query: AuditQuery): Promise<AuditPage> {
    return this.auditLog.list(query);
  }
}
