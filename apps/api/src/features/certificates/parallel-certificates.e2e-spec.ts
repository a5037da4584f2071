import { CERTIFICATE_PATHS } from '@integra/shared-types/certificates';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { makeCourse, makeEnrolment, ONLY_LESSON, type TestCourse } from '../../../test/factories/course.js';
import { makePerson } from '../../../test/factories/person.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { CertificateIssuer } from './certificate-issuer.js';

const NAME = { legalName: 'Maria Nováková', language: 'en' } as const;

describe('certificates that come from many sides at once', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let course: TestCourse;

  beforeAll(async () => {
    testApp = await createTestApp();
    dataSource = testApp.app.get(DataSource);
    course = await makeCourse(testApp);
  });
  afterAll(() => testApp.close());

  const enrol = async () => {
    const person = await makePerson(testApp);
    const browser = testApp.client().as(person);
    const enrolmentId = await makeEnrolment(testApp, { personId: person.personId, course });
    return {
      personId: person.personId,
      enrolmentId,
      complete: () => browser.post(LEARNING_PATHS.lessonDone(enrolmentId, ONLY_LESSON)),
      giveName: (name: object = NAME) => browser.put(CERTIFICATE_PATHS.ofEnrolment(enrolmentId)).send(name),
      state: async () => (await browser.get(CERTIFICATE_PATHS.ofEnrolment(enrolmentId)).expect(200)).body.state,
    };
  };
  const certificatesOf = (personId: string): Promise<unknown[]> =>
    dataSource.query('SELECT FROM certificate WHERE person_id = $1', [personId]);

  it('issues one certificate for 50 completions at once', async () => {
    const { personId, complete, giveName } = await enrol();
    await giveName().expect(200);
    const answers = await Promise.all(Array.from({ length: 50 }, complete));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await certificatesOf(personId)).toHaveLength(1);
  });

  it('issues one certificate for a name sent 50 times at once, and one name of 50', async () => {
    const same = await enrol();
    await same.complete().expect(201);
    const answers = await Promise.all(Array.from({ length: 50 }, () => same.giveName()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.certificate.code)).size).toBe(1);
    expect(await certificatesOf(same.personId)).toHaveLength(1);

    const different = await enrol();
    await different.complete().expect(201);
    const names = Array.from({ length: 50 }, (_, index) => `Maria ${'a'.repeat(index + 1)}`);
    const others = await Promise.all(names.map((legalName) => different.giveName({ ...NAME, legalName })));
    const statuses = others.map(({ status }) => status);
    expect([200, 409].map((status) => statuses.filter((each) => each === status).length)).toEqual([1, 49]);
    expect(await certificatesOf(different.personId)).toHaveLength(1);
  });

  it('issues one certificate for enrolments that do not wait for each other', async () => {
    const { personId, enrolmentId } = await enrol();
    const completed = { enrolmentId, personId, courseVersionId: course.versionId, completedAt: new Date() };
    const issuer = testApp.app.get(CertificateIssuer, { strict: false });
    const issue = () => testApp.app.get(UnitOfWork).run((transaction) => issuer.issue(transaction, completed, NAME));
    const answers = await Promise.all(Array.from({ length: 10 }, issue));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await certificatesOf(personId)).toHaveLength(1);
  });

  it('loses no name that comes at the moment of the completion', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { complete, giveName, state } = await enrol();
      const [completed, named] = await Promise.all([complete(), giveName()]);
      expect([completed.status, named.status]).toEqual([201, 200]);
      expect(await state()).toBe('preparing');
    }
  });

  it('numbers them one after the other, and prints that number', async () => {
    const rows: { number: number; serial: string }[] = await dataSource.query(
      'SELECT number, serial FROM certificate ORDER BY number DESC LIMIT 20',
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => Number(rows[0]?.number) - index));
    for (const { number, serial } of rows) expect(serial).toMatch(new RegExp(`^INT-\\d{4}-0*${number}$`));
  });
});
