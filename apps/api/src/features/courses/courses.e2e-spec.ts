import { createHash } from 'node:crypto';
import { CatalogueCourseDetailSchema, CatalogueSchema, CourseAdminListSchema } from '@integra/shared-types/courses';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeCourse } from '../../../test/factories/course.js';
import { importIntegra, INTEGRA } from '../../../test/factories/integra.js';
import { makePerson } from '../../../test/factories/person.js';
import { newAdministrator } from '../../../test/people.js';
import { countQueries } from '../../../test/query-counter.js';
import { Storage } from '../../core/storage/storage.js';
import { mediaKey } from './media-key.js';

describe('courses, for administrators', () => {
  let testApp: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    administrator = await newAdministrator(testApp);
  });
  afterAll(() => testApp.close());

  const list = async () =>
    CourseAdminListSchema.parse((await administrator.get('/api/courses').expect(200)).body).items;

  it('are listed with their versions, releases and quizzes, in one statement beside the session', async () => {
    const [course] = await list();
    expect(course).toMatchObject({ key: INTEGRA, sourceLanguage: 'en', counts: { requested: 0, active: 0 } });
    const [version] = course?.versions ?? [];
    expect(version?.number).toBe(1);
    expect(version?.releases.map(({ language, isPreview }) => [language, isPreview])).toEqual([
      ['en', false],
      ['fr', true],
    ]);
    expect(version?.quizzes.map(({ key }) => key)).toEqual(expect.arrayContaining(['pre-test', 'post-test']));
    expect(version?.quizzes.find(({ key }) => key === 'post-test')).toEqual({
      key: 'post-test',
      title: expect.any(String),
      attempts: 3,
    });
    expect(await countQueries(testApp, list)).toBe(2);
  });

  it('change how people enrol', async () => {
    await administrator.patch(`/api/courses/${INTEGRA}`).send({ enrolmentMode: 'approval' }).expect(204);
    expect((await list())[0]?.enrolmentMode).toBe('approval');
    await administrator.patch('/api/courses/unknown').send({ enrolmentMode: 'open' }).expect(404);
  });
});

describe('pictures of courses', () => {
  let testApp: TestApp;
  let learner: TestClient;
  let picture: { sha256: string; mime: string; size: number };

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    learner = testApp.client().as(await makePerson(testApp));
    [picture] = await testApp.app.get(DataSource).query(`SELECT * FROM media_file WHERE mime = 'image/svg+xml'`);
  });
  afterAll(() => testApp.close());

  it('are kept for ever by their readers and may do nothing', async () => {
    const { body, headers } = await learner.get(`/api/media/${picture.sha256}`).buffer().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(createHash('sha256').update(body).digest('hex')).toBe(picture.sha256);
    expect(body).toHaveLength(picture.size);
  });

  it('are unknown by any other name, and closed to those who are not signed in', async () => {
    await learner.get(`/api/media/${'0'.repeat(64)}`).expect(404);
    for (const name of ['x', picture.sha256.toUpperCase(), `${picture.sha256}0`, '..%2F..%2Fsecret']) {
      await learner.get(`/api/media/${name}`).expect(400);
    }
    const { body, headers } = await testApp.client().get(`/api/media/${picture.sha256}`).expect(401);
    expect([body.code, headers['cache-control']]).toEqual(['not_signed_in', 'no-store']);
  });

  it('that the storage has lost are unknown, not a failure', async () => {
    await testApp.app.get(Storage, { strict: false }).delete(mediaKey(picture.sha256));
    await learner.get(`/api/media/${picture.sha256}`).expect(404);
  });
});

describe('the catalogue', () => {
  let testApp: TestApp;
  let learner: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    learner = testApp.client().as(await makePerson(testApp, { language: 'fr' }));
  });
  afterAll(() => testApp.close());

  it('is closed to those who are not signed in', async () => {
    await testApp.client().get('/api/catalogue').expect(401);
    await testApp.client().get(`/api/catalogue/${INTEGRA}`).expect(401);
  });

  it('speaks the language of the profile, and lists whatever number of courses with one statement', async () => {
    for (let count = 0; count < 5; count += 1) await makeCourse(testApp);
    const list = async () => CatalogueSchema.strict().parse((await learner.get('/api/catalogue').expect(200)).body);
    const { items } = await list();
    expect(items).toHaveLength(6);
    expect(items.find(({ key }) => key === INTEGRA)).toMatchObject({ language: 'fr', moduleCount: 4 });
    expect(await countQueries(testApp, list)).toBe(2);
  });

  it('suggests the cases of the own organisation', async () => {
    const find = async () =>
      CatalogueCourseDetailSchema.strict().parse((await learner.get(`/api/catalogue/${INTEGRA}`).expect(200)).body);
    expect((await find()).suggestedAudience).toBeNull();
    await testApp.app.get(DataSource).query(
      `WITH made AS (
         INSERT INTO organisation (name, kind, country) VALUES ('Northern Probation Service', 'probation_service', 'NL') RETURNING id
       ) UPDATE person SET organisation_id = made.id FROM made`,
    );
    expect((await find()).suggestedAudience).toBe('probation');
  });

  it('does not know other courses', async () => {
    await learner.get('/api/catalogue/unknown').expect(404);
    await learner.get('/api/catalogue/UPPER').expect(400);
  });
});
