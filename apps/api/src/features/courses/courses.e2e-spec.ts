import { CourseAdminListSchema } from '@integra/shared-types/courses';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { importIntegra, INTEGRA } from '../../../test/factories/integra.js';
import { makePerson } from '../../../test/factories/person.js';
import { countQueries } from '../../../test/query-counter.js';

describe('courses, for administrators', () => {
  let testApp: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    await importIntegra(testApp);
    administrator = testApp.client().as(await makePerson(testApp, { roles: ['administrator'] }));
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
