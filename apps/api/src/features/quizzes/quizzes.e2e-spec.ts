import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Answer,
  type Attempt,
  AttemptResultSchema,
  type QuestionType,
  QuizOverviewSchema,
} from '@integra/shared-types/quizzes';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { importIntegra } from '../../../test/factories/integra.js';
import { openEverything } from '../../../test/factories/quiz-rules.js';
import type { TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';
import { countQueries } from '../../../test/query-counter.js';
import { createQuizTaker, type QuizTaker } from '../../../test/quiz-taker.js';

const PRE_TEST = 'pre-test';
const POST_TEST = 'post-test';
const CHECK = 'm1-check';
const HOUR = 3_600_000;
/** An option that no question has, for each type that has options. */
const UNKNOWN: Partial<Record<QuestionType, Answer>> = {
  single: { type: 'single', choice: '99' },
  multiple: { type: 'multiple', choices: ['99'] },
  matching: { type: 'matching', pairs: { 99: '99' } },
  ordering: { type: 'ordering', order: ['99'] },
};

describe('quizzes', () => {
  const clock = new FakeClock();
  let testApp: TestApp;
  let administrator: TestClient;
  let taker: QuizTaker;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    await importIntegra(testApp);
    await openEverything(testApp);
    taker = createQuizTaker(testApp);
    administrator = await newAdministrator(testApp);
  });
  afterAll(() => testApp.close());

  it('shows the rules before an attempt', async () => {
    const { client, id } = await taker.enrolled();
    const { body } = await client.get(`/api/enrolments/${id}/quizzes/${POST_TEST}`).expect(200);
    expect(QuizOverviewSchema.strict().parse(body)).toMatchObject({
      kind: 'post_test',
      questionCount: 6,
      passMark: 80,
      attemptsAllowed: 3,
      attemptsUsed: 0,
      waitHours: 24,
      cannotStart: null,
      isPassed: false,
    });
  });

  it('goes on with the same attempt after a refresh, in another tab and in another language', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    const keys = await taker.keysOf(attempt);
    await taker.save(learner.client, attempt, 0, keys[0] ?? null).expect(200);
    const again = await taker.start(learner, CHECK, 'fr');
    expect(again.id).toBe(attempt.id);
    expect(again.isPreview).toBe(true);
    expect(again.questions[0]?.answer).toEqual(keys[0]);
    const types = (given: Attempt) => given.questions.map(({ question }) => question.type);
    expect(types(again)).toEqual(types(attempt));
    expect(again.questions[0]?.question.language).toBe('fr');
    expect(again.questions[0]?.question.stem).not.toBe(attempt.questions[0]?.question.stem);
  });

  it('grades right answers as right, and explains them', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    await taker.answerAll(learner.client, attempt);
    const result = await taker.submit(learner.client, attempt);
    expect(result).toMatchObject({ mode: 'full', percent: 100, isPassed: true });
    expect(result.questions.every(({ points }) => points === 1 || points === null)).toBe(true);
    const explained = result.questions.filter(({ question }) => question.type !== 'likert');
    expect(
      explained.every(({ rationales }) => rationales.length > 0 && rationales.every(({ text }) => text !== '')),
    ).toBe(true);
    expect(result.progress.steps.find(({ kind, key }) => kind === 'pass_quiz' && key === CHECK)).toMatchObject({
      isDone: true,
      best: 100,
      needs: 70,
    });
    const evidence = (await learner.client.get('/api/my-competences')).body.items;
    expect(evidence.map(({ kind }: { kind: string }) => kind)).toContain('quiz');
  });

  it('never lets an older answer overwrite a newer one', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    const key = (await taker.keysOf(attempt))[0] ?? null;
    await taker.save(learner.client, attempt, 0, key, 5).expect(200);
    const late = await taker.save(learner.client, attempt, 0, null, 3).expect(200);
    expect(late.body).toMatchObject({ outcome: 'stale', sequence: 5 });
    const repeated = await taker.save(learner.client, attempt, 0, key, 5).expect(200);
    expect(repeated.body).toMatchObject({ outcome: 'saved', sequence: 5 });
    const { body } = await learner.client.get(`/api/attempts/${attempt.id}`).expect(200);
    expect(body.questions[0]).toMatchObject({ sequence: 5, answer: key });
  });

  it("refuses somebody else's attempt, an unknown question, an unknown option, another type, and what comes after submission", async () => {
    const learner = await taker.enrolled();
    const other = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    await taker.save(other.client, attempt, 0, null).expect(404);
    await other.client.get(`/api/attempts/${attempt.id}`).expect(404);
    await other.client.post(`/api/attempts/${attempt.id}/submission`).expect(404);
    await other.client.get(`/api/enrolments/${learner.id}/quizzes/${CHECK}`).expect(404);
    await taker.save(learner.client, attempt, 40, null).expect(404);
    const asked = attempt.questions.filter(({ question }) => question.type in UNKNOWN);
    expect(asked).not.toHaveLength(0);
    for (const { position, question } of asked) {
      const unknown = await taker.save(learner.client, attempt, position, UNKNOWN[question.type] ?? null).expect(422);
      expect(unknown.body.code).toBe('answer_choice_unknown');
    }
    const mismatch = await taker.save(learner.client, attempt, 0, { type: 'numeric', value: 1 }).expect(422);
    expect(mismatch.body.code).toBe('answer_type_mismatch');
    await learner.client
      .put(taker.answerPath(attempt, 0))
      .send({ sequence: 1, answer: null, isFlagged: false, points: 1 })
      .expect(400);
    await learner.client
      .put(taker.answerPath(attempt, 0))
      .send({ answer: 'x'.repeat(5_000_000) })
      .expect(413);
    await learner.client.get(`/api/attempts/${attempt.id}/result`).expect(409);
    await taker.submit(learner.client, attempt);
    const late = await taker.save(learner.client, attempt, 0, null, 9).expect(409);
    expect(late.body.code).toBe('attempt_submitted');
  });

  it('starts one attempt from 50 parallel requests, and exactly three in all at a limit of three', async () => {
    const learner = await taker.enrolled();
    const path = `/api/enrolments/${learner.id}/quizzes/${POST_TEST}/attempts`;
    const first = await Promise.all(Array.from({ length: 50 }, () => learner.client.post(path)));
    expect(new Set(first.map(({ body }) => body.id)).size).toBe(1);
    for (let attemptNumber = 1; attemptNumber <= 3; attemptNumber += 1) {
      clock.advance(25 * HOUR);
      const renewed = testApp.client().as(await renewSession(learner.person));
      const answers = await Promise.all(
        Array.from({ length: 50 }, async () => {
          const { body, status } = await renewed.post(path);
          return status === 201 ? renewed.post(`/api/attempts/${body.id}/submission`) : null;
        }),
      );
      expect(answers.some((answer) => answer?.status === 201)).toBe(true);
    }
    const [counted] = await testApp.app
      .get(DataSource)
      .query('SELECT count(*)::int AS attempts, max(number) AS last FROM quiz_attempt WHERE enrolment_id = $1', [
        learner.id,
      ]);
    expect(counted).toEqual({ attempts: 3, last: 3 });
    const client = testApp.client().as(await renewSession(learner.person));
    expect((await client.post(path).expect(409)).body.code).toBe('no_attempts_left');
  });

  const renewSession = async (person: TestPerson): Promise<TestPerson> => {
    const now = clock.now();
    await testApp.app
      .get(DataSource)
      .query(
        `UPDATE session SET started_at = $2, last_seen_at = $2, expires_at = $2::timestamptz + interval '12 hours' WHERE account_id = $1`,
        [person.accountId, now],
      );
    return person;
  };

  it('waits between attempts, guides without keys until it is passed, and lets an administrator give one more', async () => {
    const learner = await taker.enrolled();
    const path = `/api/enrolments/${learner.id}/quizzes/${POST_TEST}/attempts`;
    const failed = await taker.submit(learner.client, await taker.start(learner, POST_TEST));
    expect(failed).toMatchObject({ isPassed: false, mode: 'guidance', questions: [] });
    expect(failed.competences.length).toBeGreaterThan(0);
    expect(failed.competences.every(({ lessons }) => lessons.length > 0)).toBe(true);
    const waiting = await learner.client.post(path).expect(409);
    expect(waiting.body).toMatchObject({ code: 'waiting_time', details: { nextAttemptAt: expect.any(String) } });
    clock.advance(25 * HOUR);
    await renewSession(learner.person);
    await taker.submit(learner.client, await taker.start(learner, POST_TEST));
    clock.advance(25 * HOUR);
    await renewSession(learner.person);
    const third = await taker.submit(learner.client, await taker.start(learner, POST_TEST));
    expect(third.mode).toBe('full');
    await learner.client.post(path).expect(409);
    const grant = { quizKey: POST_TEST, reason: 'A power cut on the wing' };
    await learner.client.post(`/api/managed-enrolments/${learner.id}/grants`).send(grant).expect(403);
    administrator = await newAdministrator(testApp);
    await administrator.post(`/api/managed-enrolments/${learner.id}/grants`).send(grant).expect(204);
    const overview = await learner.client.get(`/api/enrolments/${learner.id}/quizzes/${POST_TEST}`).expect(200);
    expect(overview.body.grants).toEqual([{ reason: grant.reason, grantedAt: clock.now().toISOString() }]);
    clock.advance(25 * HOUR);
    await renewSession(learner.person);
    const fourth = await taker.start(learner, POST_TEST);
    await taker.answerAll(learner.client, fourth);
    expect(await taker.submit(learner.client, fourth)).toMatchObject({ isPassed: true, percent: 100 });
  });

  it('tells only that a pre-test was received, and gives the two tests disjoint forms', async () => {
    const learner = await taker.enrolled();
    const before = await taker.start(learner, PRE_TEST);
    await taker.answerAll(learner.client, before);
    const result = await taker.submit(learner.client, before);
    expect(result).toMatchObject({
      mode: 'none',
      percent: null,
      isPassed: null,
      score: null,
      questions: [],
      competences: [],
    });
    const after = await taker.start(learner, POST_TEST);
    const rows: { quiz_key: string; ids: string[] }[] = await testApp.app.get(DataSource).query(
      `SELECT quiz_key, ARRAY(SELECT jsonb_array_elements(questions) ->> 'questionVersionId') AS ids
       FROM quiz_attempt WHERE enrolment_id = $1`,
      [learner.id],
    );
    expect(rows.flatMap(({ ids }) => ids)).toHaveLength(12);
    expect(new Set(rows.flatMap(({ ids }) => ids)).size).toBe(12);
    expect(after.questions).toHaveLength(6);
  });

  it('grades once from 50 parallel submissions, with every acknowledged answer in it', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    const keys = await taker.keysOf(attempt);
    const writes = keys.map((answer, position) => taker.save(learner.client, attempt, position, answer));
    const submissions = Array.from({ length: 50 }, () => learner.client.post(`/api/attempts/${attempt.id}/submission`));
    const [saved, submitted] = await Promise.all([Promise.all(writes), Promise.all(submissions)]);
    expect(new Set(submitted.map(({ body }) => JSON.stringify([body.score, body.attempt?.submittedAt]))).size).toBe(1);
    const [counted] = await testApp.app
      .get(DataSource)
      .query('SELECT count(*)::int AS outcomes FROM quiz_outcome WHERE attempt_id = $1', [attempt.id]);
    expect(counted.outcomes).toBe(1);
    const { questions } = AttemptResultSchema.parse(submitted[0]?.body);
    const graded = saved.map(({ status }, position) => (status === 200 ? questions[position]?.answer : status));
    expect(graded).toEqual(saved.map(({ status }, position) => (status === 200 ? keys[position] : 409)));
  });

  it('saves an answer with at most 4 statements', async () => {
    const learner = await taker.enrolled();
    const attempt = await taker.start(learner, CHECK);
    await taker.save(learner.client, attempt, 0, null, 1).expect(200);
    expect(
      await countQueries(testApp, () => taker.save(learner.client, attempt, 0, null, 2).expect(200)),
    ).toBeLessThanOrEqual(4);
  });
});
