import { randomUUID } from 'node:crypto';
import { LIVE_PATH, type LiveEvent } from '@integra/shared-types/live';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { openEventStream, type TestStream } from '../../../test/event-stream.js';
import { eventually } from '../../../test/eventually.js';
import { ProbeAccounts } from '../../../test/probe/probe-accounts.module.js';
import { type ProbeAct, ProbeJobsModule, probeJob } from '../../../test/probe/probe-jobs.module.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Shutdown } from '../http/shutdown.js';
import { JobLedger } from '../jobs/job-ledger.js';
import { LiveBus } from './live-bus.js';

const ADMINISTRATOR = { role: 'administrator', scopeKind: 'site', scopeValue: null, validUntil: null } as const;
const CHANGED: LiveEvent = { type: 'changed', subject: 'certificate', id: randomUUID() };

describe('live', () => {
  /** One runs jobs and publishes, the other holds the streams. */
  let here: TestApp;
  let there: TestApp;
  const streams: TestStream<LiveEvent>[] = [];

  beforeAll(async () => {
    here = await createTestApp({ env: { ROLE: 'all' }, features: [ProbeJobsModule] });
    there = await createTestApp({ features: [ProbeJobsModule], databaseUrl: here.databaseUrl });
    await here.app.get(DataSource).query('CREATE TABLE probe_run (key text)');
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await there.close();
    await here.close();
  });

  const signIn = (identity = {}) => there.app.get(ProbeAccounts).signIn(identity);
  const listen = async (sessionToken: string, topics = 'person'): Promise<TestStream<LiveEvent>> => {
    const stream = await openEventStream<LiveEvent>(`${there.url}${LIVE_PATH}?topics=${topics}`, sessionToken);
    streams.push(stream);
    await eventually(() => expect(stream.events).toEqual([{ type: 'resync' }]));
    return stream;
  };
  const publish = (personId: string, event: LiveEvent) =>
    here.app.get(UnitOfWork).run((manager) => here.app.get(LiveBus).publish(manager, `person:${personId}`, event));
  const work = (key: string, act: ProbeAct) =>
    here.app.get(UnitOfWork).run((manager) => here.app.get(JobLedger).enqueue(manager, probeJob, { key, act }));

  it('carries events of one process to pages that hang on another, to the right person only', async () => {
    const [ana, ivo] = [signIn(), signIn()];
    const [ofAna, ofIvo] = [await listen(ana.sessionToken), await listen(ivo.sessionToken)];
    await publish(ana.personId, CHANGED);
    await eventually(() => expect(ofAna.events).toEqual([{ type: 'resync' }, CHANGED]), 1_000);
    expect(ofIvo.events).toHaveLength(1);
  });

  it('says nothing about what was rolled back', async () => {
    const ana = signIn();
    const stream = await listen(ana.sessionToken);
    const failure = here.app.get(UnitOfWork).run(async (manager) => {
      await here.app.get(LiveBus).publish(manager, `person:${ana.personId}`, { type: 'resync' });
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    await publish(ana.personId, CHANGED);
    await eventually(() => expect(stream.events.at(-1)).toEqual(CHANGED));
    expect(stream.events).toHaveLength(2);
  });

  it('shows the progress of jobs to those who may read them', async () => {
    const stream = await listen(signIn({ roles: [ADMINISTRATOR] }).sessionToken, 'jobs');
    const id = await work('watched', 'take_200_ms');
    await eventually(() => {
      const seen = stream.events.filter((event) => event.type === 'job' && event.id === id);
      expect(seen.map((event) => (event.type === 'job' ? [event.state, event.progress] : []))).toEqual([
        ['pending', 0],
        ['running', 0],
        ['running', 50],
        ['done', 100],
      ]);
    });
  });

  it.each([
    ['jobs', 403, 'not_allowed'],
    ['person,jobs', 403, 'not_allowed'],
    ['everything', 400, 'invalid_request'],
    ['', 400, 'invalid_request'],
  ])('refuses the topics "%s" to a learner', async (topics, status, code) => {
    const answer = await there.client().as(signIn()).get(LIVE_PATH).query({ topics });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is for people who are signed in', async () => {
    await there.client().get(LIVE_PATH).expect(401);
  });

  it('limits the streams of an account', async () => {
    const { sessionToken } = signIn();
    for (let number = 0; number < 12; number += 1) await listen(sessionToken);
    const answer = await there.client().as({ sessionToken }).get(LIVE_PATH);
    expect([answer.status, answer.body.code]).toEqual([429, 'too_many_requests']);
    streams.pop()?.close();
    await eventually(() => listen(sessionToken));
  });

  it('ends the streams of an account whose sessions end', async () => {
    const [ana, ivo] = [signIn(), signIn()];
    const [ofAna, ofIvo] = [await listen(ana.sessionToken), await listen(ivo.sessionToken)];
    await here.app.get(UnitOfWork).run((manager) => here.app.get(LiveBus).endStreams(manager, ana.accountId));
    await eventually(() => expect(ofAna.isOpen()).toBe(false), 1_000);
    expect(ofIvo.isOpen()).toBe(true);
  });

  it('connects again when the database ends the connection, and says that events may be missing', async () => {
    const ana = signIn();
    const stream = await listen(ana.sessionToken);
    await here.app.get(DataSource).query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'integra-lms-listener'`,
    );
    await eventually(() => expect(stream.events).toEqual([{ type: 'resync' }, { type: 'resync' }]));
    await publish(ana.personId, CHANGED);
    await eventually(() => expect(stream.events.at(-1)).toEqual(CHANGED));
  });

  it('ends all streams when the process stops', async () => {
    const stream = await listen(signIn().sessionToken);
    there.app.get(Shutdown).begin();
    await eventually(() => expect(stream.isOpen()).toBe(false), 1_000);
  });
});
