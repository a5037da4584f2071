import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { eventually } from '../../../test/eventually.js';
import { importIntegra } from '../../../test/factories/integra.js';
import { changeQuiz, openEverything } from '../../../test/factories/quiz-rules.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';
import { createQuizTaker, type Learner, type QuizTaker } from '../../../test/quiz-taker.js';
import { QuickTimings } from '../../../test/quick-timings.js';
import { JobTimings } from '../../core/jobs/job-timings.js';
import { JobEntity } from '../../core/jobs/job.entity.js';
import { SubmitAttemptService } from './index.js';

const CHECK = 'm1-check';
const HOUR = 3_600_000;
/** The limit with its grace. */
const OPEN_MS = 630_000;

describe('a quiz with a time limit', () => {
  const clock = new FakeClock(new Date(Date.now() - HOUR));
  let testApp: TestApp;
  let taker: QuizTaker;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    await importIntegra(testApp);
    await openEverything(testApp);
    taker = createQuizTaker(testApp);
  });
  afterAll(() => testApp.close());

  const withLimit = async (): Promise<Learner> => {
    const learner = await taker.enrolled();
    await changeQuiz(testApp, learner.id, CHECK, { timeLimitMinutes: 10 });
    return learner;
  };

  it('takes answers on their way for 30 s after the limit, then submits as saved', async () => {
    const learner = await withLimit();
    const attempt = await taker.start(learner, CHECK);
    expect(attempt.dueAt).toBe(new Date(clock.now().getTime() + 600_000).toISOString());
    await taker.save(learner.client, attempt, 0, (await taker.keysOf(attempt))[0] ?? null).expect(200);
    clock.advance(620_000);
    await taker.save(learner.client, attempt, 1, (await taker.keysOf(attempt))[1] ?? null).expect(200);
    clock.advance(11_000);
    const late = await taker.save(learner.client, attempt, 2, null).expect(409);
    expect(late.body.code).toBe('attempt_time_over');
    const { body } = await learner.client.get(`/api/attempts/${attempt.id}`).expect(200);
    expect(body).toMatchObject({ state: 'submitted', endedBy: 'time_limit' });
  });

  it('is submitted without any request, by the job of its start', async () => {
    const learner = await withLimit();
    const attempt = await taker.start(learner, CHECK);
    const [job] = await testApp.app
      .get(DataSource)
      .query(`SELECT run_after FROM job WHERE kind = 'submit-expired-attempt' AND unique_key = $1`, [attempt.id]);
    expect(job.run_after.toISOString()).toBe(new Date(clock.now().getTime() + 630_000).toISOString());
    const submissions = testApp.app.get(SubmitAttemptService, { strict: false });
    expect(await submissions.submitIfExpired(attempt.id)).toBe(false);
    expect((await learner.client.get(`/api/attempts/${attempt.id}`)).body.state).toBe('in_progress');
    clock.advance(631_000);
    expect(await submissions.submitIfExpired(attempt.id)).toBe(true);
    const [row] = await testApp.app
      .get(DataSource)
      .query('SELECT state, ended_by FROM quiz_attempt WHERE id = $1', [attempt.id]);
    expect(row).toEqual({ state: 'submitted', ended_by: 'time_limit' });
  });

  it('is submitted in the end by a worker whose clock is behind', async () => {
    clock.set(new Date(Date.now() - OPEN_MS));
    const attempt = await taker.start(await withLimit(), CHECK);
    const workerClock = new FakeClock(new Date(Date.now() - 2_000));
    const worker = await createTestApp({
      databaseUrl: testApp.databaseUrl,
      env: { ROLE: 'all' },
      clock: workerClock,
      overrides: [[JobTimings, new QuickTimings()]],
    });
    const { manager } = testApp.app.get(DataSource);
    const job = () => manager.findOneByOrFail(JobEntity, { uniqueKey: attempt.id });
    await eventually(async () => expect(await job()).toMatchObject({ state: 'pending', tries: 1 }));
    workerClock.set(new Date());
    await manager.update(JobEntity, { uniqueKey: attempt.id }, { runAfter: new Date() });
    await eventually(async () => expect(await job()).toMatchObject({ state: 'done', tries: 2 }));
    const [row] = await manager.query('SELECT state FROM quiz_attempt WHERE id = $1', [attempt.id]);
    expect(row).toEqual({ state: 'submitted' });
    await worker.close();
  });

  it('gives more time to a person who has more', async () => {
    const learner = await withLimit();
    const path = `/api/people/${learner.person.accountId}/time-allowance`;
    const administrator = await newAdministrator(testApp);
    await administrator.put(path).send({ factor: 4 }).expect(400);
    await administrator.put(path).send({ factor: 1.5 }).expect(200);
    expect((await administrator.get(path).expect(200)).body).toEqual({ factor: 1.5 });
    await learner.client.put(path).send({ factor: 3 }).expect(403);
    const attempt = await taker.start(learner, CHECK);
    expect(attempt.dueAt).toBe(new Date(clock.now().getTime() + 900_000).toISOString());
  });
});
