import type { AuditEntry, Job, Mail, OpenedMail } from '@integra/shared-types/operations';
import type { JobEntity } from '../../core/jobs/job.entity.js';
import type { OutboxMailEntity } from '../../core/mail/outbox-mail.entity.js';
import type { NamedAuditEntry } from './audit-log.repository.js';

export const toJob = (job: JobEntity): Job => ({
  id: job.id,
  kind: job.kind,
  payload: job.payload,
  state: job.state,
  tries: job.tries,
  maxTries: job.maxTries,
  progress: job.progress,
  lastError: job.lastError,
  createdAt: job.createdAt.toISOString(),
  runAfter: job.runAfter.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  finishedAt: job.finishedAt?.toISOString() ?? null,
});

export const toMail = (mail: OutboxMailEntity): Mail => ({
  id: mail.id,
  to: mail.recipient,
  template: mail.template,
  language: mail.language,
  subject: mail.subject,
  state: mail.state,
  error: mail.error,
  createdAt: mail.createdAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
});

export const toOpenedMail = (mail: OutboxMailEntity): OpenedMail => ({ ...toMail(mail), text: mail.text });

export const toAuditEntry = (entry: NamedAuditEntry): AuditEntry => ({
  id: entry.id,
  at: entry.at.toISOString(),
  actorId: entry.actorId,
  actorName: entry.actorName,
  action: entry.action,
  subject: { kind: entry.subjectKind, id: entry.subjectId, name: entry.subjectName },
  details: entry.details,
});
