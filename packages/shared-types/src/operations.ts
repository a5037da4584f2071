import { z } from 'zod';
import { type ErrorTable, IdSchema, InstantSchema, PageQuerySchema, pageOf } from './common.js';
import { LanguageSchema } from './languages.js';

/* ---- jobs ---- */

/** pending: waits for its time or for a worker · failed: gave up after its last try, an administrator may retry it. */
export const JOB_STATES = ['pending', 'running', 'done', 'failed', 'cancelled'] as const;
export const JobStateSchema = z.enum(JOB_STATES).meta({ id: 'JobState' });
export type JobState = z.infer<typeof JobStateSchema>;

const JobKindSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);

export const JobSchema = z
  .object({
    id: IdSchema,
    kind: z.string().describe('Name of the job definition, e.g. "render-certificate".'),
    payload: z.record(z.string(), z.unknown()).describe('Ids of what the job works on; never names or addresses.'),
    state: JobStateSchema,
    tries: z.number().int().describe('How often it was started since it was queued or last retried.'),
    maxTries: z.number().int(),
    progress: z.number().int().min(0).max(100),
    lastError: z.string().nullable(),
    createdAt: InstantSchema,
    runAfter: InstantSchema,
    startedAt: InstantSchema.nullable(),
    finishedAt: InstantSchema.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof JobSchema>;

export const JobPageSchema = pageOf(JobSchema).meta({ id: 'JobPage' });
export type JobPage = z.infer<typeof JobPageSchema>;
export const JobsQuerySchema = PageQuerySchema.extend({
  state: JobStateSchema.optional(),
  kind: JobKindSchema.optional(),
});
export type JobsQuery = z.infer<typeof JobsQuerySchema>;

/** How many jobs stand in each state, and the kinds there are, for the filters of the page. */
export const JobCountsSchema = z
  .object({
    states: z.record(JobStateSchema, z.number().int()),
    kinds: z.array(z.string()),
  })
  .meta({ id: 'JobCounts' });
export type JobCounts = z.infer<typeof JobCountsSchema>;

/* ---- mail ---- */

/** queued: not tried yet · sent: taken by the mail server · outbox: no mail server, to be passed on by hand · failed: refused. */
export const MAIL_STATES = ['queued', 'sent', 'outbox', 'failed'] as const;
export const MailStateSchema = z.enum(MAIL_STATES).meta({ id: 'MailState' });
export type MailState = z.infer<typeof MailStateSchema>;

export const MailSchema = z
  .object({
    id: IdSchema,
    to: z.string(),
    template: z.string(),
    language: LanguageSchema,
    subject: z.string(),
    state: MailStateSchema,
    error: z.string().nullable(),
    createdAt: InstantSchema,
    sentAt: InstantSchema.nullable(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof MailSchema>;

/** Opening a mail is written to the audit log, because what stands in it opens an account. */
export const OpenedMailSchema = MailSchema.extend({
  text: z
    .string()
    .nullable()
    .describe('Holds one-time links: for nobody but the addressee. Null once a mail server took it.'),
}).meta({ id: 'OpenedMail' });
export type OpenedMail = z.infer<typeof OpenedMailSchema>;

export const MailPageSchema = pageOf(MailSchema).meta({ id: 'MailPage' });
export type MailPage = z.infer<typeof MailPageSchema>;
export const MailsQuerySchema = PageQuerySchema.extend({ state: MailStateSchema.optional() });
export type MailsQuery = z.infer<typeof MailsQuerySchema>;

/* ---- audit ---- */

export const AuditEntrySchema = z
  .object({
    id: IdSchema,
    at: InstantSchema,
    actorId: IdSchema.nullable().describe('Account that did it; null for the system itself.'),
    actorName: z.string().nullable().describe('As the account is called now; never part of the entry itself.'),
    action: z.string().describe('What was done, e.g. "role.assigned".'),
    subject: z.object({
      kind: z.string(),
      id: z.string(),
      name: z
        .string()
        .nullable()
        .describe('Of people, organisations, courses and certificates, as they are called now.'),
    }),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntrySchema>;

export const AuditPageSchema = pageOf(AuditEntrySchema).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPageSchema>;
export const AuditQuerySchema = PageQuerySchema.extend({
  actorId: IdSchema.optional(),
  action: z.string().max(80).optional(),
  subjectKind: z.string().max(80).optional(),
  subjectId: z.string().max(80).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuerySchema>;

/* ---- errors and paths ---- */

export const OPERATIONS_ERRORS = {
  job_not_found: 404,
  job_not_retryable: 409,
  job_not_cancellable: 409,
  mail_not_found: 404,
} as const satisfies ErrorTable;

export const OPERATIONS_PATHS = {
  jobs: '/api/operations/jobs', // GET ?state&kind&after&limit
  jobCounts: '/api/operations/jobs/counts', // GET
  retryJob: (id: string) => `/api/operations/jobs/${id}/retry`, // POST
  cancelJob: (id: string) => `/api/operations/jobs/${id}/cancel`, // POST
  mails: '/api/operations/mails', // GET ?state&after&limit
  mail: (id: string) => `/api/operations/mails/${id}`, // GET with its text
  audit: '/api/operations/audit', // GET ?actorId&action&subjectKind&subjectId&after&limit
} as const;
