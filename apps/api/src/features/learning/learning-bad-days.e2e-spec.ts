import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BlockOf, LessonDocument } from '@integra/shared-types/content';
import type { CourseView, Progress, ScenarioRun } from '@integra/shared-types/learning';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeCourse, makeEnrolment, ONLY_LESSON } from '../../../test/factories/course.js';
import { importIntegra, INTEGRA } from '../../../test/factories/integra.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { openEverything } from '../../../test/factories/quiz-rules.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';

const SCENARIO_LESSON = 'm1-practice';
const NOON = new Date('2026-03-02T12:00:00Z');
const TOMORROW = '2026-03-03';
const DAY = 86_400_000;
/** More than the connections of the pool. */
const CROWD = 24;

const cursor = (...position: unknown[]): string => Buffer.from(JSON.stringify(position)).toString('base64url');

describe('learning on a bad day', () => {
  const clock = new FakeClock(NOON);
  let testApp: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    await importIntegra(testApp);
    await openEverything(testApp);
    await renew();
  });
  afterAll(() => testApp.close());

  const renew = async (): Promise<void> => {
    administrator = await newAdministrator(testApp);
  };
  const query = (sql: string, ...parameters: unknown[]) => testApp.app.get(DataSource).query(sql, parameters);
  const newLearner = async (): Promise<{ person: TestPerson; client: TestClient }> => {
    const person = await makePerson(testApp);
    return { person, client: testApp.client().as(person) };
  };
  const enrolled = async () => {
    const learner = await newLearner();
    const form = { courseKey: INTEGRA, audience: 'prison' };
    const { body } = await learner.client.post('/api/enrolments').send(form).expect(201);
    return { ...learner, id: body.id as string };
  };

  it('counts no more time than has passed, however often a sign of life is repeated', async () => {
    const { client, id } = await enrolled();
    const visit = { visitId: randomUUID(), blockKey: null, seconds: 60 };
    const path = `/api/enrolments/${id}/lessons/m0-welcome/visits`;
    await client.post(path).send(visit).expect(204);
    clock.advance(60_000);
    await Promise.all(Array.from({ length: 10 }, () => client.post(path).send(visit).expect(204)));
    expect(await query('SELECT seconds FROM visit WHERE id = $1', visit.visitId)).toEqual([{ seconds: 60 }]);
  });

  it('counts visits side by side once, and never more than the time since the first, whatever their ids', async () => {
    const { client, id } = await enrolled();
    const path = `/api/enrolments/${id}/lessons/m0-welcome/visits`;
    const send = (visitId: string = randomUUID()) =>
      client.post(path).send({ visitId, blockKey: null, seconds: 3_600 }).expect(204);
    const windows = [randomUUID(), randomUUID()];
    for (const pause of [0, 60_000, 500, 30_000, 0]) {
      clock.advance(pause);
      await Promise.all([...windows.map(send), send(), send()]);
    }
    const rows = await query('SELECT sum(seconds)::int AS seconds FROM visit WHERE enrolment_id = $1', id);
    expect(rows).toEqual([{ seconds: 90 }]);
  });

  it('takes no end of visits from one person', async () => {
    const { client, id } = await enrolled();
    const path = `/api/enrolments/${id}/lessons/m0-welcome/visits`;
    let taken = 0;
    for (let round = 0; round < 31; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => client.post(path).send({ visitId: randomUUID(), blockKey: null, seconds: 0 })),
      );
      taken += answers.filter(({ status }) => status === 204).length;
    }
    expect(taken).toBe(300);
  }, 60_000);

  it.each([
    ['self-ratings', () => '/api/my-competences', { competence: 'K1', level: 2 }],
    ['scenario runs', (id: string) => `/api/enrolments/${id}/scenarios/m1-practice-2/runs`, { fromNodeKey: null }],
    ['attempts', (id: string) => `/api/enrolments/${id}/quizzes/pre-test/attempts`, {}],
  ])('takes no end of %s from one person', async (_, pathOf, body) => {
    const { client, id } = await enrolled();
    await query('TRUNCATE throttle_bucket');
    expect((await client.post(pathOf(id)).send(body)).status).not.toBe(429);
    await query(`UPDATE throttle_bucket SET hits = 300, opens_at = opens_at + interval '1 minute'`);
    await client.post(pathOf(id)).send(body).expect(429);
  });

  describe('a scenario that is tried again', () => {
    const scenarioBlock = async (client: TestClient, id: string): Promise<BlockOf<'scenario'>> => {
      const { body } = await client.get(`/api/enrolments/${id}/lessons/${SCENARIO_LESSON}`).expect(200);
      const block = (body.document as LessonDocument).blocks.find(({ type }) => type === 'scenario');
      if (block?.type !== 'scenario') throw new Error('This lesson has no scenario');
      return block;
    };
    /** Always the first option, to an end. */
    const walk = async (client: TestClient, run: ScenarioRun, { nodes }: BlockOf<'scenario'>): Promise<ScenarioRun> => {
      let now = run;
      while (now.end === null) {
        const { currentNodeKey: nodeKey, path } = now;
        const optionKey = nodes.find(({ key }) => key === nodeKey)?.options[0]?.key ?? '';
        const choice = { step: path.length, nodeKey, optionKey };
        now = (await client.post(`/api/scenario-runs/${now.id}/choices`).send(choice).expect(201)).body.run;
      }
      return now;
    };

    it('goes on from a place of the last way, and from nowhere else', async () => {
      const { client, id } = await enrolled();
      const block = await scenarioBlock(client, id);
      const path = `/api/enrolments/${id}/scenarios/${block.key}/runs`;
      const start = (fromNodeKey: string | null) => client.post(path).send({ fromNodeKey });
      const ended = await walk(client, (await start(null).expect(201)).body, block);
      const refused = await start(ended.currentNodeKey).expect(422);
      expect(refused.body.code).toBe('scenario_choice_unknown');
      const foreign = block.nodes.find(
        ({ key, options }) => options.length > 0 && !ended.path.some(({ nodeKey }) => nodeKey === key),
      );
      if (foreign !== undefined) await start(foreign.key).expect(422);
      const [, second] = ended.path;
      const again = (await start(second?.nodeKey ?? '').expect(201)).body;
      expect(again).toMatchObject({ number: 2, currentNodeKey: second?.nodeKey, path: ended.path.slice(0, 1) });
    });
  });

  describe('dates', () => {
    const lessonOf = (key: string) => ({
      key,
      minutes: 10,
      competences: ['K1'],
      requiredHash: 'a'.repeat(64),
      blocks: [
        {
          key: `${key}-1`,
          type: 'text',
          required: true,
          rule: 'viewed',
          quiz: null,
          scenario: null,
          package: null,
        } as const,
      ],
    });
    const moduleOf = (key: string, after: { date: string } | null) => ({
      key,
      required: true,
      after,
      minutes: 10,
      competences: ['K1'],
      levels: { K1: 1 },
      lessons: [lessonOf(`${key}-lesson`)],
    });
    const courseOf = async (client: TestClient, id: string): Promise<CourseView> =>
      (await client.get(`/api/enrolments/${id}/course`).expect(200)).body;

    it('open a module at midnight UTC, in the course and on the card of my learning', async () => {
      clock.set(NOON);
      const { person, client } = await newLearner();
      const structure = { modules: [moduleOf('m1', null), moduleOf('m2', { date: TOMORROW })] };
      const id = await makeEnrolment(testApp, {
        personId: person.personId,
        course: await makeCourse(testApp, { structure }),
      });
      const { body: done } = await client.post(`/api/enrolments/${id}/lessons/m1-lesson/done`).expect(201);
      expect(done.progress.modules[1].lock).toEqual({ kind: 'date', date: TOMORROW, isMet: false });
      const locked = await client.post(`/api/enrolments/${id}/lessons/m2-lesson/done`).expect(409);
      expect(locked.body).toMatchObject({ code: 'lesson_locked', details: { lock: { date: TOMORROW } } });
      clock.set(new Date(`${TOMORROW}T00:00:00Z`));
      const later = testApp.client().as(await signInAgain(person));
      const [card] = (await later.get('/api/my-learning').expect(200)).body.items;
      expect(card.resume).toEqual({ lessonKey: 'm2-lesson', blockKey: null });
      expect((await courseOf(later, id)).progress.modules[1]?.state).toBe('open');
    });

    it('complete a course that waits for nothing else', async () => {
      clock.set(NOON);
      const { person, client } = await newLearner();
      const completeWhen = { all: [{ modules: 'required' as const }, { date: TOMORROW }] };
      const course = await makeCourse(testApp, { structure: { completeWhen } });
      const id = await makeEnrolment(testApp, { personId: person.personId, course });
      await client.post(`/api/enrolments/${id}/lessons/${ONLY_LESSON}/done`).expect(201);
      expect((await courseOf(client, id)).progress).toMatchObject({ isComplete: false, percent: 99 });
      clock.set(new Date(NOON.getTime() + DAY));
      const later = testApp.client().as(await signInAgain(person));
      expect((await courseOf(later, id)).progress).toMatchObject({ isComplete: true, percent: 100 });
      expect(await query('SELECT state FROM enrolment WHERE id = $1', id)).toEqual([{ state: 'completed' }]);
    });

    it('complete nothing that was ended or never begun', async () => {
      clock.set(NOON);
      const { person } = await newLearner();
      const course = await makeCourse(testApp, { structure: { completeWhen: { date: TOMORROW } } });
      const ids = {
        ended: await makeEnrolment(testApp, { personId: person.personId, course, state: 'ended' }),
        requested: await makeEnrolment(testApp, { personId: person.personId, course, number: 2, state: 'requested' }),
      };
      clock.set(new Date(NOON.getTime() + DAY));
      const later = testApp.client().as(await signInAgain(person));
      const { progress }: { progress: Progress } = await courseOf(later, ids.ended);
      expect(progress.completedAt).toBeNull();
      await later.get(`/api/enrolments/${ids.ended}/lessons/${ONLY_LESSON}`).expect(409);
      await later.post(`/api/enrolments/${ids.ended}/lessons/${ONLY_LESSON}/done`).expect(409);
      await later.get(`/api/enrolments/${ids.requested}/course`).expect(409);
      const states = await query(
        'SELECT id, state FROM enrolment WHERE person_id = $1 ORDER BY number',
        person.personId,
      );
      expect(states).toEqual([
        { id: ids.ended, state: 'ended' },
        { id: ids.requested, state: 'requested' },
      ]);
    });

    const signInAgain = async ({ accountId }: TestPerson): Promise<TestPerson> => {
      const other = await makePerson(testApp);
      await query('UPDATE session SET account_id = $1 WHERE account_id = $2', accountId, other.accountId);
      return other;
    };
  });

  describe('for those who manage enrolments', () => {
    it('approves a whole class at once, and each request once', async () => {
      await renew();
      await administrator.patch(`/api/courses/${INTEGRA}`).send({ enrolmentMode: 'approval' }).expect(204);
      const ids: string[] = [];
      for (let count = 0; count < CROWD; count += 1) ids.push((await enrolled()).id);
      await administrator.patch(`/api/courses/${INTEGRA}`).send({ enrolmentMode: 'open' }).expect(204);
      const decisions = [...ids, ...ids].map((id) =>
        administrator.post(`/api/managed-enrolments/${id}/decision`).send({ decision: 'approve' }),
      );
      const statuses = (await Promise.all(decisions)).map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([...ids.map(() => 204), ...ids.map(() => 409)]);
    });

    it('refuses a page that no list answered with', async () => {
      await renew();
      const id = randomUUID();
      const forged = [
        'x',
        cursor('a', 'b'),
        cursor(1, 2),
        cursor('2026-01-01T00:00:00.000Z', 'x'),
        cursor('999999-01-01', id),
        cursor('a\0', id),
      ];
      for (const path of ['/api/managed-enrolments', '/api/organisations', '/api/people']) {
        for (const after of forged) {
          const { status, body } = await administrator.get(path).query({ after });
          const answer = status === 200 ? 'a page' : `${status} ${body.code}`;
          expect([path, after, answer]).toEqual([path, after, expect.stringMatching(/^(a page|400 invalid_request)$/)]);
        }
      }
      await administrator
        .get('/api/managed-enrolments')
        .query({ after: cursor('x', id) })
        .expect(400);
      await administrator
        .get('/api/managed-enrolments')
        .query({ after: cursor('0000-01-01T00:00:00Z', id) })
        .expect(200);
    });

    it('refuses an audience that the course does not have', async () => {
      const { key } = await makeCourse(testApp, { structure: { audiences: ['prison'] } });
      const { client, person } = await newLearner();
      const form = { courseKey: key, audience: 'community' };
      await client.post('/api/enrolments').send(form).expect(400);
      await administrator
        .post('/api/managed-enrolments')
        .send({ ...form, accountId: person.accountId })
        .expect(400);
      const { body } = await client
        .post('/api/enrolments')
        .send({ ...form, audience: 'prison' })
        .expect(201);
      await client.patch(`/api/enrolments/${body.id}`).send({ audience: 'community' }).expect(400);
    });
  });
});
