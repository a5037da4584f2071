import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { eventually } from '../../../test/eventually.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { ProbeAccountsModule } from '../../../test/probe/probe-accounts.module.js';
import { countQueries } from '../../../test/query-counter.js';
import { QuickTimings } from '../../../test/quick-timings.js';
import { type SmtpSink, startSmtpSink } from '../../../test/smtp-sink.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobTimings } from '../jobs/job-timings.js';
import { JobEntity } from '../jobs/job.entity.js';
import { Retention } from '../retention/retention.js';
import { DeliverMailHandler } from './deliver-mail.handler.js';
import { Mailer } from './mailer.js';
import { OutboxMailEntity } from './outbox-mail.entity.js';

describe('mail', () => {
  let sink: SmtpSink;
  let testApp: TestApp;

  beforeAll(async () => {
    sink = await startSmtpSink();
  });
  afterEach(() => testApp.close());
  afterAll(() => sink.close());

  const open = async (env: Readonly<Record<string, string>> = {}) => {
    testApp = await createTestApp({
      env: { ROLE: 'all', ...env },
      features: [ProbeAccountsModule],
      overrides: [[JobTimings, new QuickTimings()]],
    });
  };
  const openWithServer = () => open({ SMTP_URL: sink.url, MAIL_FROM: 'Training <noreply@example.org>' });
  const send = (to = 'ana@example.org') =>
    testApp.app.get(UnitOfWork).run((manager) =>
      testApp.app.get(Mailer).send(manager, {
        to,
        template: 'invitation',
        language: 'el',
        data: { name: null, path: '/invitation/secret', validity: { unit: 'days', count: 14 } },
      }),
    );
  const find = (id: string) => testApp.app.get(DataSource).manager.findOneByOrFail(OutboxMailEntity, { id });
  const findJob = () => testApp.app.get(DataSource).manager.findOneByOrFail(JobEntity, { kind: 'deliver-mail' });

  it('waits in the outbox, with its link, where no server is configured', async () => {
    await open();
    const id = await send();
    await eventually(async () =>
      expect(await find(id)).toMatchObject({ state: 'outbox', recipient: 'ana@example.org' }),
    );
    const { text, subject } = await find(id);
    expect(subject).toBe('Η πρόσκλησή σας');
    expect(text).toContain('http://localhost:3000/invitation/secret');
  });

  it('adds two statements to the transaction of the domain', async () => {
    await open({ ROLE: 'http' });
    expect(await countQueries(testApp, () => send())).toBe(4); // with START TRANSACTION and COMMIT
  });

  it('is removed after 90 days, whatever became of it', async () => {
    const clock = new FakeClock();
    testApp = await createTestApp({ features: [ProbeAccountsModule], clock });
    const old = await send();
    const young = await send();
    const age = (id: string, days: number) =>
      testApp.app
        .get(DataSource)
        .query('UPDATE outbox_mail SET created_at = $2 WHERE id = $1', [
          id,
          new Date(clock.now().getTime() - days * 86_400_000),
        ]);
    await age(old, 90.01);
    await age(young, 89.99);
    await testApp.app.get(Retention).run();
    const left = await testApp.app.get(DataSource).query('SELECT id FROM outbox_mail');
    expect(left).toEqual([{ id: young }]);
  });

  it('goes to the server once, and what was in it is forgotten', async () => {
    await openWithServer();
    const id = await send();
    await eventually(async () =>
      expect(await find(id)).toMatchObject({ state: 'sent', text: null, html: null, error: null }),
    );
    expect((await find(id)).sentAt).toBeInstanceOf(Date);
    expect(sink.messages).toHaveLength(1);
    const [message = ''] = sink.messages;
    expect(message).toMatch(/^From: Training <noreply@example\.org>$/m);
    expect(message).toMatch(/^To: ana@example\.org$/m);
    expect(message).toContain(`Message-ID: <${id}@localhost>`);
    expect(message).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(message).toMatch(/text\/plain[\s\S]+text\/html/);
  });

  it('tries again while the server is busy', async () => {
    await openWithServer();
    sink.isBusy = true;
    const id = await send();
    await eventually(async () => expect(await findJob()).toMatchObject({ state: 'pending', tries: 1 }));
    expect(await find(id)).toMatchObject({ state: 'queued' });
    sink.isBusy = false;
    await testApp.app.get(DataSource).query('UPDATE job SET run_after = now()');
    await eventually(async () => expect(await find(id)).toMatchObject({ state: 'sent' }));
  });

  it('is not queued for good when the process ends in the last of the tries', async () => {
    await open({ ROLE: 'http', SMTP_URL: sink.url, MAIL_FROM: 'Training <noreply@example.org>' });
    sink.isSilent = true;
    const id = await send();
    await testApp.app.get(DataSource).query('UPDATE job SET tries = max_tries - 1');
    const worker = await createTestApp({
      databaseUrl: testApp.databaseUrl,
      env: { ROLE: 'all', SMTP_URL: sink.url, MAIL_FROM: 'Training <noreply@example.org>' },
      features: [ProbeAccountsModule],
      overrides: [[JobTimings, new QuickTimings()]],
    });
    await eventually(async () => expect(await findJob()).toMatchObject({ state: 'running', tries: 5 }));
    await eventually(async () =>
      expect(await find(id)).toMatchObject({
        state: 'failed',
        error: 'The process ended while this mail was being sent',
      }),
    );
    await worker.close();
    sink.isSilent = false;
  });

  it('goes out in the last of the tries', async () => {
    await open({ ROLE: 'http', SMTP_URL: sink.url, MAIL_FROM: 'Training <noreply@example.org>' });
    const id = await send();
    const last = { jobId: id, tries: 5, signal: new AbortController().signal, progress: async () => undefined };
    await testApp.app.get(DeliverMailHandler, { strict: false }).handle({ mailId: id }, last);
    expect(await find(id)).toMatchObject({ state: 'sent', error: null });
  });

  it('fails at once for a mailbox that does not exist, without quoting it', async () => {
    await openWithServer();
    const id = await send('nobody@example.org');
    await eventually(async () => expect(await find(id)).toMatchObject({ state: 'failed' }));
    expect((await find(id)).error).toMatch(/550 <<address>> no such mailbox/);
    await eventually(async () => expect(await findJob()).toMatchObject({ state: 'failed', tries: 1 }));
    expect((await findJob()).lastError).not.toContain('nobody');
  });
});
