import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { type AuditEntry, type Job, JOB_STATES, OPERATIONS_PATHS } from '@integra/shared-types/operations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { ProbeAccounts } from '../../../test/probe/probe-accounts.module.js';
import { ProbeJobsModule } from '../../../test/probe/probe-jobs.module.js';
import { countQueries } from '../../../test/query-counter.js';
import { Audit } from '../../core/audit/audit.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { Mailer } from '../../core/mail/mailer.js';
import { OperationsModule } from './index.js';

describe('operations', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let administrator: TestClient;
  let actor: string;

  beforeAll(async () => {
    testApp = await createTestApp({ features: [ProbeJobsModule, OperationsModule] });
    dataSource = testApp.app.get(DataSource);
    const accounts = testApp.app.get(ProbeAccounts);
    const session = accounts.signIn({
      roles: [{ role: 'administrator', scopeKind: 'site', scopeValue: null, validUntil: null }],
    });
    actor = session.accountId;
    administrator = testApp.client().as(session);
  });
  afterAll(() => testApp.close());

  const addJob = async (state: Job['state'], minutesAgo = 0): Promise<string> => {
    const rows: { id: string }[] = await dataSource.query(
      `INSERT INTO job (kind, payload, max_tries, state, created_at)
       VALUES ('probe', '{"key":"k"}', 5, $1, now() - make_interval(mins => $2)) RETURNING id`,
      [state, minutesAgo],
    );
    return rows[0]?.id ?? '';
  };

  const routes = [
    ['get', OPERATIONS_PATHS.jobs],
    ['get', OPERATIONS_PATHS.jobCounts],
    ['post', OPERATIONS_PATHS.retryJob(randomUUID())],
    ['post', OPERATIONS_PATHS.cancelJob(randomUUID())],
    ['get', OPERATIONS_PATHS.mails],
    ['get', OPERATIONS_PATHS.mail(randomUUID())],
    ['get', OPERATIONS_PATHS.audit],
  ] as const;

  it.each(routes)('is for administrators: %s %s', async (method, path) => {
    const stranger = await testApp.client()[method](path);
    expect([stranger.status, stranger.body.code]).toEqual([COMMON_ERRORS.not_signed_in, 'not_signed_in']);
    const learner = testApp.client().as(testApp.app.get(ProbeAccounts).signIn());
    const refusal = await learner[method](path);
    expect([refusal.status, refusal.body.code]).toEqual([COMMON_ERRORS.not_allowed, 'not_allowed']);
  });

  it('pages through jobs, newest first, and filters them', async () => {
    await dataSource.query('DELETE FROM job');
    const ids: string[] = [];
    for (const minutesAgo of [5, 4, 3, 2, 1]) ids.unshift(await addJob('done', minutesAgo));
    const failed = await addJob('failed', 10);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: Record<string, string> = {
        limit: '2',
        state: 'done',
        kind: 'probe',
        ...(after !== null && { after }),
      };
      const { body } = await administrator.get(OPERATIONS_PATHS.jobs).query(query).expect(200);
      seen.push(...body.items.map(({ id }: Job) => id));
      after = body.next;
    } while (after !== null);
    expect(seen).toEqual(ids);
    const { body } = await administrator.get(OPERATIONS_PATHS.jobs).query({ state: 'failed' }).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id: failed, kind: 'probe', payload: { key: 'k' }, tries: 0 }),
    ]);
    const counts = await administrator.get(OPERATIONS_PATHS.jobCounts).expect(200);
    expect(counts.body.states).toEqual({ pending: 0, running: 0, done: 5, failed: 1, cancelled: 0 });
    expect(counts.body.kinds).toContain('deliver-mail');
  });

  it.each(['x', 'WyJ4IiwieSJd', Buffer.from('["2026-01-01T00:00:00.000Z","1"]').toString('base64url')])(
    'refuses a page that it did not name: %s',
    async (after) => {
      const { body } = await administrator.get(OPERATIONS_PATHS.jobs).query({ after }).expect(400);
      expect(body.code).toBe('invalid_request');
    },
  );

  it('knows a page from before any year that PostgreSQL writes', async () => {
    const after = Buffer.from(`["0000-01-01T00:00:00Z","${randomUUID()}"]`).toString('base64url');
    const { body } = await administrator.get(OPERATIONS_PATHS.jobs).query({ after }).expect(200);
    expect(body.items).toEqual([]);
  });

  it('refuses unknown filters', async () => {
    await administrator.get(OPERATIONS_PATHS.jobs).query({ state: 'lost' }).expect(400);
    await administrator.get(OPERATIONS_PATHS.jobs).query({ payload: '1' }).expect(400);
  });

  it.each(JOB_STATES)('retries what failed or was cancelled, and cancels what has not ended: %s', async (state) => {
    const canRetry = state === 'failed' || state === 'cancelled';
    const canCancel = state === 'pending' || state === 'running';
    const retry = await administrator.post(OPERATIONS_PATHS.retryJob(await addJob(state)));
    expect(retry.status).toBe(canRetry ? 200 : 409);
    expect(retry.body).toMatchObject(
      canRetry ? { state: 'pending' } : { code: 'job_not_retryable', details: { state } },
    );
    const cancel = await administrator.post(OPERATIONS_PATHS.cancelJob(await addJob(state)));
    expect(cancel.status).toBe(canCancel ? 200 : 409);
    expect(cancel.body).toMatchObject(
      canCancel ? { state: 'cancelled' } : { code: 'job_not_cancellable', details: { state } },
    );
  });

  it('answers 404 for jobs and mails that do not exist', async () => {
    for (const path of [OPERATIONS_PATHS.retryJob(randomUUID()), OPERATIONS_PATHS.cancelJob(randomUUID())]) {
      expect((await administrator.post(path).expect(404)).body.code).toBe('job_not_found');
    }
    expect((await administrator.get(OPERATIONS_PATHS.mail(randomUUID())).expect(404)).body.code).toBe('mail_not_found');
  });

  it('shows the text of a mail only when it is opened, which leaves a trace', async () => {
    const id = await testApp.app.get(UnitOfWork).run((manager) =>
      testApp.app.get(Mailer).send(manager, {
        to: 'ana@example.org',
        template: 'password_reset',
        language: 'pt',
        data: { name: 'Ana', path: '/reset-password/secret', validity: { unit: 'minutes', count: 30 } },
      }),
    );
    const list = await administrator.get(OPERATIONS_PATHS.mails).query({ state: 'queued' }).expect(200);
    expect(list.body.items).toEqual([expect.objectContaining({ id, to: 'ana@example.org', language: 'pt' })]);
    expect(JSON.stringify(list.body)).not.toContain('secret');
    const { body } = await administrator.get(OPERATIONS_PATHS.mail(id)).expect(200);
    expect(body.text).toContain('http://localhost:3000/reset-password/secret');
    const trace = await administrator
      .get(OPERATIONS_PATHS.audit)
      .query({ subjectKind: 'mail', subjectId: id })
      .expect(200);
    expect(trace.body.items).toEqual([
      expect.objectContaining({ actorId: actor, action: 'mail.opened', details: { template: 'password_reset' } }),
    ]);
  });

  it('finds what an administrator did in the audit log', async () => {
    const job = await addJob('failed');
    await administrator.post(OPERATIONS_PATHS.retryJob(job)).expect(200);
    const { body } = await administrator
      .get(OPERATIONS_PATHS.audit)
      .query({ actorId: actor, action: 'job.retried', limit: '1' });
    expect(body.items).toEqual([
      expect.objectContaining({ subject: { kind: 'job', id: job, name: null }, details: { kind: 'probe' } }),
    ]);
    expect(body.next).not.toBeNull();
  });

  it('calls what was done something to by its name of today', async () => {
    const name = `Northgate ${randomUUID()}`;
    const [organisation] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO organisation (name, kind, country) VALUES ($1, 'prison_service', 'PT') RETURNING id`,
      [name],
    );
    const subjects = [
      { kind: 'organisation', id: organisation?.id ?? '', name },
      { kind: 'certificate', id: randomUUID(), name: null },
    ];
    for (const subject of subjects) {
      await testApp.app.get(Audit).recordRead({ actor, action: 'probe.named', subject });
      // Entries of one millisecond have no order.
      await wait(2);
    }
    const { body } = await administrator.get(OPERATIONS_PATHS.audit).query({ action: 'probe.named' }).expect(200);
    expect(body.items.map((entry: AuditEntry) => entry.subject)).toEqual(subjects.toReversed());
  });

  it('reads each list with one statement', async () => {
    for (const path of [
      OPERATIONS_PATHS.jobs,
      OPERATIONS_PATHS.jobCounts,
      OPERATIONS_PATHS.mails,
      OPERATIONS_PATHS.audit,
    ]) {
      expect(await countQueries(testApp, async () => administrator.get(path).expect(200))).toBe(1);
    }
  });
});
