import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CERTIFICATE_PATHS, type MyCertificate, type RequestCertificate } from '@integra/shared-types/certificates';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { expect } from '@jest/globals';
import { DataSource } from 'typeorm';
import { filePath } from '../../src/core/storage/file-path.js';
import type { TestApp } from '../app.js';
import type { TestClient } from '../client.js';
import { eventually } from '../eventually.js';
import { makeEnrolment, ONLY_LESSON, type TestCourse } from './course.js';
import { makePerson, type TestPerson } from './person.js';

export type TestHolder = {
  readonly person: TestPerson;
  readonly browser: TestClient;
  readonly enrolmentId: string;
  readonly certificate: MyCertificate;
};

/** Somebody who gave their name, completed the course, and holds its certificate; the file may still be in the making. */
export const makeHolder = async (
  testApp: TestApp,
  course: TestCourse,
  name: RequestCertificate = { legalName: 'Maria Nováková', language: 'en' },
): Promise<TestHolder> => {
  const person = await makePerson(testApp);
  const browser = testApp.client().as(person);
  const enrolmentId = await makeEnrolment(testApp, { personId: person.personId, course });
  const path = CERTIFICATE_PATHS.ofEnrolment(enrolmentId);
  await browser.put(path).send(name).expect(200);
  await browser.post(LEARNING_PATHS.lessonDone(enrolmentId, ONLY_LESSON)).expect(201);
  const { body } = await browser.get(path).expect(200);
  return { person, browser, enrolmentId, certificate: body.certificate };
};

/** Waits until a running worker has made the file. */
export const waitForFile = async ({ browser, certificate }: TestHolder): Promise<Buffer> => {
  let file = Buffer.alloc(0);
  await eventually(async () => {
    ({ body: file } = await browser.get(CERTIFICATE_PATHS.file(certificate.id)).buffer().expect(200));
  }, 15_000);
  return file;
};

/** Where the storage keeps the file. */
export const certificatePath = (dataDirectory: string, id: string): string =>
  filePath(join(dataDirectory, 'files'), `certificates/${id}.pdf`);

/** Each certificate has the file that the register says, as a whole, and its holder was told once. */
export const expectOneWholeFileEach = async (
  { app }: TestApp,
  dataDirectory: string,
  ids: readonly string[],
): Promise<void> => {
  const rows: { id: string; sha256: string; mails: string }[] = await app.get(DataSource).query(
    `SELECT certificate.id, file_sha256 AS sha256, (SELECT count(*) FROM outbox_mail WHERE recipient = account.email) AS mails
     FROM certificate JOIN account ON account.person_id = certificate.person_id
     WHERE certificate.id = ANY ($1) AND file_ready_at IS NOT NULL`,
    [ids],
  );
  expect(rows).toHaveLength(ids.length);
  for (const { id, sha256, mails } of rows) {
    const file = await readFile(certificatePath(dataDirectory, id));
    expect({ id, sha256, mails }).toEqual({ id, sha256: createHash('sha256').update(file).digest('hex'), mails: '1' });
    expect(file.subarray(-6).toString().trim()).toBe('%%EOF');
  }
};
