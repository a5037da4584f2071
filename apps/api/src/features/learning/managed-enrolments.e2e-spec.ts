import { MANAGED_ENROLMENT_PATHS, ManagedEnrolmentPageSchema } from '@integra/shared-types/enrolments';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { makeCourse, makeEnrolment, type TestCourse } from '../../../test/factories/course.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { countQueries } from '../../../test/query-counter.js';

describe('enrolments of others', () => {
  let testApp: TestApp;
  let administrator: TestPerson;
  let course: TestCourse;

  beforeAll(async () => {
    testApp = await createTestApp();
    administrator = await makePerson(testApp, { roles: ['administrator'] });
    course = await makeCourse(testApp);
    for (const displayName of ['Ana', 'Ilja', 'Ines']) {
      const { personId } = await makePerson(testApp, { displayName });
      await makeEnrolment(testApp, { personId, course });
    }
  });
  afterAll(() => testApp.close());

  const list = async (query: Record<string, string> = {}) => {
    const browser = testApp.client().as(administrator);
    const { body } = await browser.get(MANAGED_ENROLMENT_PATHS.list).query(query).expect(200);
    return ManagedEnrolmentPageSchema.strict().parse(body);
  };

  it('are for administrators', async () => {
    await testApp.client().get(MANAGED_ENROLMENT_PATHS.list).expect(401);
    const learner = testApp.client().as(await makePerson(testApp));
    await learner.get(MANAGED_ENROLMENT_PATHS.list).expect(403);
  });

  it('leave a trace each time somebody looks through them, without the word that was searched for', async () => {
    expect((await list({ courseKey: course.key, state: 'active', search: 'ana' })).items).toHaveLength(1);
    expect((await list()).items).toHaveLength(3);
    const entries: unknown[] = await testApp.app.get(DataSource).query(
      `SELECT action, actor_id AS "actorId", subject_kind AS "subjectKind", subject_id AS "subjectId", details
       FROM audit_entry ORDER BY at`,
    );
    const trace = {
      action: 'enrolment.listed',
      actorId: administrator.accountId,
      subjectKind: 'list',
      subjectId: 'enrolments',
    };
    expect(entries).toEqual([
      { ...trace, details: { courseKey: course.key, state: 'active', search: true } },
      { ...trace, details: {} },
    ]);
  });

  it('are listed with the same statements whatever their number: session, list, and the trace', async () => {
    expect(await countQueries(testApp, () => list())).toBe(3);
  });
});
