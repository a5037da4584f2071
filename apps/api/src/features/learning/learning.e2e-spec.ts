import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogueCourseDetailSchema, CatalogueCourseSchema } from '@integra/shared-types/courses';
import { CourseViewSchema, LessonViewSchema, MyLearningSchema } from '@integra/shared-types/learning';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { type CourseLearner, createCourseLearner } from '../../../test/course-learner.js';
import { importIntegra, INTEGRA } from '../../../test/factories/integra.js';
import { makePerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';
import { recordQueries } from '../../../test/query-counter.js';
import { CatalogueRepository } from './catalogue.repository.js';

const FIRST_LESSON = 'm0-welcome';

describe('learning', () => {
  const clock = new FakeClock();
  let testApp: TestApp;
  let administrator: TestClient;
  let learner: CourseLearner;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    await importIntegra(testApp);
    learner = createCourseLearner(testApp);
    administrator = await newAdministrator(testApp);
  });
  afterAll(() => testApp.close());

  const setMode = (enrolmentMode: string) =>
    administrator.patch(`/api/courses/${INTEGRA}`).send({ enrolmentMode }).expect(204);
  describe('catalogue and enrolment', () => {
    it('shows the course in the asked language, with what it needs for a decision', async () => {
      const { client } = await learner.newLearner();
      const { body } = await client.get(`/api/catalogue/${INTEGRA}?language=fr`).expect(200);
      const course = CatalogueCourseDetailSchema.parse(body);
      expect(course).toMatchObject({ language: 'fr', enrolmentMode: 'open', enrolment: null });
      expect(course.languages).toEqual([
        { language: 'en', isSource: true, isPreview: false },
        { language: 'fr', isSource: false, isPreview: true },
      ]);
      expect(course.modules.map(({ key }) => key)).toEqual(['m0', 'm1', 'm2', 'close']);
      expect(course.modules[1]?.outcomes).toHaveLength(3);
    });

    it('falls back to the source in a language without a release', async () => {
      const { client } = await learner.newLearner();
      const { body } = await client.get('/api/catalogue?language=el').expect(200);
      expect(body.items[0]).toMatchObject({ key: INTEGRA, language: 'en' });
    });

    it('refuses an unknown language, an unknown course and a foreign key in the body', async () => {
      const { client } = await learner.newLearner();
      await client.get('/api/catalogue?language=xx').expect(400);
      await client.post('/api/enrolments').send({ courseKey: 'nothing', audience: 'prison' }).expect(404);
      await client
        .post('/api/enrolments')
        .send({ courseKey: INTEGRA, audience: 'prison', state: 'completed' })
        .expect(400);
    });

    it('enrols once, however often and in parallel it is asked', async () => {
      const { client } = await learner.newLearner();
      const answers = await Promise.all(
        Array.from({ length: 12 }, () =>
          client.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      const refused = answers.find(({ status }) => status === 409);
      const made = answers.find(({ status }) => status === 201);
      expect(refused?.body).toMatchObject({ code: 'enrolment_exists', details: { enrolmentId: made?.body.id } });
    });

    it('asks for a decision where the course wants one, and tells the learner by mail', async () => {
      await setMode('approval');
      const { client } = await learner.newLearner();
      const { body } = await client
        .post('/api/enrolments')
        .send({ courseKey: INTEGRA, audience: 'community' })
        .expect(201);
      expect(body.state).toBe('requested');
      await client.get(`/api/enrolments/${body.id}/course`).expect(409);
      await client.post(`/api/managed-enrolments/${body.id}/decision`).send({ decision: 'approve' }).expect(403);
      await administrator.post(`/api/managed-enrolments/${body.id}/decision`).send({ decision: 'approve' }).expect(204);
      await client.get(`/api/enrolments/${body.id}/course`).expect(200);
      await administrator.post(`/api/managed-enrolments/${body.id}/decision`).send({ decision: 'decline' }).expect(409);
      const mails = await testApp.app
        .get(DataSource)
        .query(`SELECT template FROM outbox_mail WHERE template = 'enrolment_approved'`);
      expect(mails).toHaveLength(1);
      await setMode('open');
    });

    it('shows a course by invitation to those who are in it, and to nobody else', async () => {
      await setMode('invitation');
      const { person, client } = await learner.newLearner();
      expect((await client.get('/api/catalogue').expect(200)).body.items).toEqual([]);
      await client.get(`/api/catalogue/${INTEGRA}`).expect(404);
      await client.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }).expect(403);
      const form = { accountId: person.accountId, courseKey: INTEGRA, audience: 'probation' };
      await client.post('/api/managed-enrolments').send(form).expect(403);
      await administrator.post('/api/managed-enrolments').send(form).expect(201);
      expect((await client.get('/api/catalogue').expect(200)).body.items).toHaveLength(1);
      await setMode('open');
    });
  });

  describe('reading', () => {
    it('opens a lesson strictly in the shape of the contract, in each language', async () => {
      const { client, id } = await learner.enrolled();
      for (const language of ['en', 'fr', 'bg']) {
        const { body } = await client
          .get(`/api/enrolments/${id}/lessons/${FIRST_LESSON}?language=${language}`)
          .expect(200);
        expect(LessonViewSchema.strict().parse(body).document.language).toBe(language === 'bg' ? 'en' : language);
        expect(body.isPreview).toBe(language === 'fr');
      }
      const { body } = await client.get(`/api/enrolments/${id}/course?language=fr`).expect(200);
      expect(CourseViewSchema.strict().parse(body).outline.language).toBe('fr');
    });

    it('sends no answer key, rationale or hidden cause in any lesson', async () => {
      const { client, id } = await learner.enrolled();
      await learner.passOrientation(client, id);
      const forbidden = new Set(['correct', 'rationale', 'accept', 'tolerance', 'causes', 'reveal', 'scoring']);
      const keysOf = (value: unknown): string[] =>
        value !== null && typeof value === 'object'
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
          : [];
      const sent: string[] = [];
      for (const key of learner.lessonKeys(await learner.progressOf(client, id))) {
        const { body, status } = await client.get(`/api/enrolments/${id}/lessons/${key}`);
        if (status === 200) sent.push(...keysOf(body.document));
      }
      expect(sent.length).toBeGreaterThan(1_000);
      expect(sent.filter((name) => forbidden.has(name))).toEqual([]);
    });

    it('refuses a locked lesson with its reasons, an unknown one, and somebody else', async () => {
      const { client, id } = await learner.enrolled();
      const other = await learner.enrolled();
      const locked = await client.get(`/api/enrolments/${id}/lessons/m1-words`).expect(409);
      expect(locked.body).toMatchObject({ code: 'lesson_locked', details: { lock: { isMet: false } } });
      await client.post(`/api/enrolments/${id}/lessons/m1-words/done`).expect(409);
      await client.get(`/api/enrolments/${id}/lessons/nothing`).expect(404);
      await other.client.get(`/api/enrolments/${id}/lessons/${FIRST_LESSON}`).expect(404);
      await other.client.post(`/api/enrolments/${id}/lessons/${FIRST_LESSON}/done`).expect(404);
      await other.client.get(`/api/enrolments/${id}/course`).expect(404);
      await other.client.patch(`/api/enrolments/${id}`).send({ audience: 'prison' }).expect(404);
      await testApp.client().get(`/api/enrolments/${id}/course`).expect(401);
    });

    it('goes back to the last place, counts time with a cap, and marks a lesson read once', async () => {
      const { client, id } = await learner.enrolled();
      const lesson = LessonViewSchema.parse((await client.get(`/api/enrolments/${id}/lessons/${FIRST_LESSON}`)).body);
      const blockKey = lesson.document.blocks.at(-1)?.key ?? '';
      const visit = { visitId: randomUUID(), blockKey, seconds: 60 };
      const path = `/api/enrolments/${id}/lessons/${FIRST_LESSON}`;
      await client.post(`${path}/visits`).send(visit).expect(204);
      clock.advance(180_000);
      await client
        .post(`${path}/visits`)
        .send({ ...visit, seconds: 3_000 })
        .expect(204);
      const [row] = await testApp.app.get(DataSource).query('SELECT seconds FROM visit WHERE id = $1', [visit.visitId]);
      expect(row.seconds).toBe(120);
      const cards = MyLearningSchema.parse((await client.get('/api/my-learning')).body);
      expect(cards.items[0]).toMatchObject({ resume: { lessonKey: FIRST_LESSON, blockKey }, percent: 0 });
      expect((await client.get(path)).body.place).toBe(blockKey);

      const first = await client.post(`${path}/done`).expect(201);
      const second = await client.post(`${path}/done`).expect(201);
      expect(second.body.progress).toEqual(first.body.progress);
      expect(first.body.next.lessonKey).not.toBe(FIRST_LESSON);
    });

    it("does not add to somebody else's visit", async () => {
      const mine = await learner.enrolled();
      const other = await learner.enrolled();
      const visit = { visitId: randomUUID(), blockKey: null, seconds: 10 };
      await mine.client.post(`/api/enrolments/${mine.id}/lessons/${FIRST_LESSON}/visits`).send(visit).expect(204);
      await other.client.post(`/api/enrolments/${other.id}/lessons/${FIRST_LESSON}/visits`).send(visit).expect(204);
      const [row] = await testApp.app
        .get(DataSource)
        .query('SELECT enrolment_id, seconds FROM visit WHERE id = $1', [visit.visitId]);
      expect(row).toEqual({ enrolment_id: mine.id, seconds: 0 });
    });
  });

  it('ends in the same progress from parallel writes as from serial ones', async () => {
    const { client, id } = await learner.enrolled();
    const { modules } = await learner.progressOf(client, id);
    const keys = modules[0]?.lessons.map(({ key }) => key) ?? [];
    await Promise.all(
      keys.flatMap((key) => [1, 2, 3].map(() => client.post(`/api/enrolments/${id}/lessons/${key}/done`))),
    );
    const { steps } = await learner.progressOf(client, id);
    expect(
      steps.filter(({ kind, moduleKey }) => kind === 'read_lesson' && moduleKey === 'm0').every(({ isDone }) => isDone),
    ).toBe(true);
    const [stored] = await testApp.app
      .get(DataSource)
      .query('SELECT document FROM enrolment_progress WHERE enrolment_id = $1', [id]);
    expect(stored.document.doneSteps).toBe(steps.filter(({ isDone }) => isDone).length);
  });

  it('keeps self-ratings apart from other evidence', async () => {
    const { client } = await learner.newLearner();
    await client.post('/api/my-competences').send({ competence: 'K1', level: 2 }).expect(201);
    clock.advance(1_000);
    const { body } = await client.post('/api/my-competences').send({ competence: 'K1', level: 3 }).expect(201);
    expect(body.items).toMatchObject([{ competence: 'K1', kind: 'self_rating', level: 3 }]);
    await client.post('/api/my-competences').send({ competence: 'Z9', level: 3 }).expect(422);
    await client.post('/api/my-competences').send({ competence: 'K1', level: 5 }).expect(400);
  });

  describe('query budgets', () => {
    it('opens a lesson with at most 3 statements, my learning with 2, the course with 3', async () => {
      const { client, id } = await learner.enrolled();
      const budget = async (path: string): Promise<number> => {
        await client.get(path).expect(200);
        return (await recordQueries(testApp, () => client.get(path).expect(200))).length;
      };
      expect(await budget(`/api/enrolments/${id}/lessons/${FIRST_LESSON}`)).toBeLessThanOrEqual(3);
      expect(await budget('/api/my-learning')).toBeLessThanOrEqual(2);
      expect(await budget(`/api/enrolments/${id}/course`)).toBeLessThanOrEqual(3);
      expect(await budget('/api/catalogue')).toBeLessThanOrEqual(2);
      expect(await budget(`/api/catalogue/${INTEGRA}`)).toBeLessThanOrEqual(2);
    });

    it('reads no more of each course for the catalogue than the catalogue shows', async () => {
      const { personId } = await makePerson(testApp);
      const rows = await testApp.app.get(CatalogueRepository).list(personId, 'en');
      expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(
        rows.map(() => Object.keys(CatalogueCourseSchema.shape).toSorted()),
      );
      expect(JSON.stringify(rows).length).toBeLessThan(rows.length * 2_000);
    });
  });
});
