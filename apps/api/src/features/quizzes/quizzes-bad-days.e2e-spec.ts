import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AttemptResult, QuizOverviewSchema } from '@integra/shared-types/quizzes';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { importIntegra } from '../../../test/factories/integra.js';
import { changeQuiz, openEverything } from '../../../test/factories/quiz-rules.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';
import { createQuizTaker, type Learner, type QuizTaker } from '../../../test/quiz-taker.js';

const CHECK = 'm1-check';
const POST_TEST = 'post-test';
const HOUR = 3_600_000;
/** More than the connections of the pool. */
const CROWD = 40;

describe('quizzes on a bad day', () => {
  const clock = new FakeClock();
  let testApp: TestApp;
  let taker: QuizTaker;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    await importIntegra(testApp);
    await openEverything(testApp);
    taker = createQuizTaker(testApp);
  });
  afterAll(() => testApp.close());

  it('acknowledges a first answer to every one of the requests that brought it', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    for (const { position } of attempt.questions) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => taker.save(learner.client, attempt, position, null)),
      );
      expect(answers.map(({ status, body }) => [status, body.outcome])).toEqual(
        Array.from({ length: 20 }, () => [200, 'saved']),
      );
    }
  });

  it('refuses a sequence that no page counts up to', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    await taker.save(learner.client, attempt, 0, null, 2_147_483_648).expect(400);
  });

  it('grades a whole class that submits at the same moment', async () => {
    const learners: { learner: Learner; attemptId: string }[] = [];
    for (let count = 0; count < CROWD; count += 1) {
      const learner = await taker.enrolled();
      learners.push({ learner, attemptId: (await taker.start(learner, CHECK)).id });
    }
    const answers = await Promise.all(
      learners.map(({ learner, attemptId }) => learner.client.post(`/api/attempts/${attemptId}/submission`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(learners.map(() => 201));
  });

  it('keeps the words with which an attempt began, whatever the clock of the import says', async () => {
    const { manager } = testApp.app.get(DataSource);
    await manager.query(`UPDATE question_text SET published_at = now() + interval '1 day'`);
    const learner = await taker.enrolled();
    const before = await taker.start(learner, CHECK);
    await manager.query(
      `INSERT INTO question_text (question_version_id, language, revision, content_hash, text, published_at)
       SELECT question_version_id, language, revision + 1, 'corrected', jsonb_set(text, '{stem}', '"Corrected"'), now() - interval '1 day'
       FROM question_text`,
    );
    const { body } = await learner.client.get(`/api/attempts/${before.id}`).expect(200);
    expect(body.questions).toEqual(before.questions);
    const later = await taker.start(await taker.enrolled(), CHECK);
    expect(new Set(later.questions.map(({ question }) => question.stem))).toEqual(new Set(['Corrected']));
  });

  it('keeps the keys of earlier attempts back while the last one is open', async () => {
    const learner = await taker.enrolled();
    await changeQuiz(testApp, learner.id, POST_TEST, { attempts: 2, waitHours: 0 });
    const first = await taker.start(learner, POST_TEST);
    await taker.submit(learner.client, first);
    const last = await taker.start(learner, POST_TEST);
    const resultOfFirst = async (): Promise<AttemptResult> =>
      (await learner.client.get(`/api/attempts/${first.id}/result`).expect(200)).body;
    expect(await resultOfFirst()).toMatchObject({ mode: 'guidance', questions: [] });
    await taker.submit(learner.client, last);
    expect((await resultOfFirst()).mode).toBe('full');
  });

  it('ends an attempt whose time is over before it starts the next', async () => {
    const learner = await taker.enrolled();
    await changeQuiz(testApp, learner.id, CHECK, { timeLimitMinutes: 10, attempts: 2, waitHours: 0 });
    const first = await taker.start(learner, CHECK);
    clock.advance(HOUR / 2 - 60_000);
    const second = await taker.start(learner, CHECK);
    expect(second).toMatchObject({ number: 2, state: 'in_progress' });
    const { body } = await learner.client.get(`/api/attempts/${first.id}`).expect(200);
    expect(body).toMatchObject({ state: 'submitted', endedBy: 'time_limit' });
  });

  it('shows an expired attempt as submitted before anybody starts another', async () => {
    const learner = await taker.enrolled();
    await changeQuiz(testApp, learner.id, CHECK, { timeLimitMinutes: 10, attempts: 1, waitHours: 0 });
    await taker.start(learner, CHECK);
    clock.advance(11 * 60_000);
    const { body } = await learner.client.get(`/api/enrolments/${learner.id}/quizzes/${CHECK}`).expect(200);
    expect(body).toMatchObject({ openAttemptId: null, cannotStart: 'no_attempts_left' });
  });

  it('prints the time limit without the dust of binary fractions', async () => {
    const learner = await taker.enrolled();
    await changeQuiz(testApp, learner.id, CHECK, { timeLimitMinutes: 110 });
    const administrator = await newAdministrator(testApp);
    const path = `/api/people/${learner.person.accountId}/time-allowance`;
    await administrator.put(path).send({ factor: 1.1 }).expect(200);
    const { body } = await learner.client.get(`/api/enrolments/${learner.id}/quizzes/${CHECK}`).expect(200);
    expect(QuizOverviewSchema.parse(body).timeLimitMinutes).toBe(121);
  });
});
