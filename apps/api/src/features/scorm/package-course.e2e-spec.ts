import { randomUUID } from 'node:crypto';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeCourse } from '../../../test/factories/course.js';
import { makePerson } from '../../../test/factories/person.js';
import { makePackage } from '../../../test/factories/scorm-package.js';

const WANTED = { title: 'Στο γκολφ', summary: 'Ένα μάθημα', language: 'el', audiences: ['prison'], minutes: 20 };

describe('a course of a package', () => {
  let testApp: TestApp;
  let author: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
  });
  afterAll(() => testApp.close());

  it('waits for the first course of the installation, whose framework it takes', async () => {
    const { id } = await makePackage(testApp);
    const { body } = await author.post(SCORM_PATHS.courses(id)).send(WANTED).expect(404);
    expect(body.code).toBe('blueprint_not_found');
  });

  it('has one lesson, which shows the package, and is by invitation', async () => {
    await makeCourse(testApp);
    const { id, key } = await makePackage(testApp);
    const make = async (): Promise<string> =>
      (await author.post(SCORM_PATHS.courses(id)).send(WANTED).expect(201)).body.courseKey;
    expect([await make(), await make()]).toEqual([key, `${key}-2`]);
    const dataSource = testApp.app.get(DataSource);
    const courses = await dataSource.query(
      `SELECT enrolment_mode, structure #>> '{modules,0,lessons,0,blocks,0,package}' AS package
       FROM course JOIN course_version ON course_id = course.id WHERE key = $1`,
      [key],
    );
    expect(courses).toEqual([{ enrolment_mode: 'invitation', package: key }]);
    expect(await dataSource.query('SELECT count(*)::int AS number FROM framework_version')).toEqual([{ number: 1 }]);
  });

  it('is of a package that exists, and has a name', async () => {
    await author.post(SCORM_PATHS.courses(randomUUID())).send(WANTED).expect(404);
    const { id } = await makePackage(testApp);
    await author
      .post(SCORM_PATHS.courses(id))
      .send({ ...WANTED, title: ' ' })
      .expect(400);
  });
});
