import { createHash, randomUUID } from 'node:crypto';
import { CERTIFICATE_PATHS, type RegisterEntry } from '@integra/shared-types/certificates';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeHolder, type TestHolder } from '../../../test/factories/certificate.js';
import { makeCourse, makeEnrolment, ONLY_LESSON, type TestCourse } from '../../../test/factories/course.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { countQueries } from '../../../test/query-counter.js';
import { readPdf } from '../../../test/read-pdf.js';
import { Storage } from '../../core/storage/storage.js';
import { RenderCertificateHandler } from './jobs/render-certificate.handler.js';

const REASON = 'misspelt by the holder';

describe('the register of certificates', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let course: TestCourse;
  let person: TestPerson;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    dataSource = testApp.app.get(DataSource);
    course = await makeCourse(testApp);
    person = await makePerson(testApp, { roles: ['administrator'] });
    administrator = testApp.client().as(person);
  });
  afterAll(() => testApp.close());

  /** What the job does, at once: no worker runs here. */
  const makeFile = (certificateId: string) =>
    testApp.app
      .get(RenderCertificateHandler, { strict: false })
      .handle(
        { certificateId },
        { jobId: randomUUID(), tries: 1, signal: new AbortController().signal, progress: async () => undefined },
      );
  const list = async (query: Record<string, string> = {}): Promise<{ items: RegisterEntry[]; next: string | null }> =>
    (await administrator.get(CERTIFICATE_PATHS.register).query(query).expect(200)).body;
  const auditOf = (id: string): Promise<{ action: string; actor_id: string; details: unknown }[]> =>
    dataSource.query(`SELECT action, actor_id, details FROM audit_entry WHERE subject_id = $1 ORDER BY at`, [id]);
  const correct = ({ certificate }: TestHolder, legalName = 'Marie Nováková') =>
    administrator.post(CERTIFICATE_PATHS.correction(certificate.id)).send({ legalName, reason: REASON });
  const revoke = ({ certificate }: TestHolder, reason = REASON) =>
    administrator.post(CERTIFICATE_PATHS.revocation(certificate.id)).send({ reason });

  it.each([
    ['get', CERTIFICATE_PATHS.register],
    ['get', CERTIFICATE_PATHS.registerFile(randomUUID())],
    ['post', CERTIFICATE_PATHS.revocation(randomUUID())],
    ['post', CERTIFICATE_PATHS.correction(randomUUID())],
  ] as const)('is for administrators: %s %s', async (method, path) => {
    expect((await testApp.client()[method](path).expect(401)).body.code).toBe('not_signed_in');
    const learner = testApp.client().as(await makePerson(testApp));
    expect((await learner[method](path).expect(403)).body.code).toBe('not_allowed');
  });

  it.each([
    ['get', CERTIFICATE_PATHS.registerFile, {}],
    ['post', CERTIFICATE_PATHS.revocation, { reason: REASON }],
    ['post', CERTIFICATE_PATHS.correction, { reason: REASON, legalName: 'Maria' }],
  ] as const)('answers 404 for what it does not hold: %s', async (method, pathOf, form) => {
    const { body } = await administrator[method](pathOf(randomUUID())).send(form).expect(404);
    expect(body.code).toBe('certificate_not_found');
  });

  it('lists the newest first, page by page, with the state of the job, whatever their number with the same statements', async () => {
    const holders = [];
    for (let count = 0; count < 5; count += 1) holders.unshift(await makeHolder(testApp, course));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ limit: '2', ...(after !== null && { after }) });
      seen.push(...page.items.map(({ serial }) => serial));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(holders.map(({ certificate }) => certificate.serial));
    expect((await list()).items[0]).toMatchObject({
      personId: holders[0]?.person.personId,
      displayName: 'Test Person',
      legalName: 'Maria Nováková',
      versionNumber: 1,
      correctionReason: null,
      jobState: 'pending',
    });
    expect(await countQueries(testApp, () => list())).toBe(3); // session, list, and the entry of the log
  });

  it('finds by serial, code and shown name, and filters by status', async () => {
    const { person: holder, certificate } = await makeHolder(testApp, course);
    await dataSource.query(`UPDATE person SET display_name = 'Ali_as' WHERE id = $1`, [holder.personId]);
    const typedCode = certificate.code.toLowerCase().replace(/.{4}/g, '$&-');
    for (const search of [certificate.serial.slice(-6), certificate.code, typedCode, 'ali_']) {
      expect((await list({ search })).items.map(({ id }) => id)).toEqual([certificate.id]);
    }
    expect((await list({ search: 'ali%as' })).items).toEqual([]);
    expect((await list({ search: certificate.serial, status: 'revoked' })).items).toEqual([]);
    expect((await list({ search: certificate.serial, status: 'valid' })).items).toHaveLength(1);
  });

  it('writes down who looked through it, and with which filters, but no word that was searched for', async () => {
    const before = await auditOf('certificates');
    await list({ search: 'Nováková', status: 'valid' });
    await list();
    expect((await auditOf('certificates')).slice(before.length)).toEqual([
      { action: 'certificate.listed', actor_id: person.accountId, details: { status: 'valid', search: true } },
      { action: 'certificate.listed', actor_id: person.accountId, details: {} },
    ]);
  });

  it.each(['after=x', 'after=-1', 'status=lost', 'limit=0', 'personId=1'])('refuses ?%s', async (query) => {
    const { body } = await administrator.get(CERTIFICATE_PATHS.register).query(query).expect(400);
    expect(body.code).toBe('invalid_request');
  });

  it('opens a file when there is one, and writes down who did', async () => {
    const { certificate } = await makeHolder(testApp, course);
    const path = CERTIFICATE_PATHS.registerFile(certificate.id);
    expect((await administrator.get(path).expect(409)).body.code).toBe('certificate_not_ready');
    expect(await auditOf(certificate.id)).toEqual([]);
    await makeFile(certificate.id);
    const { body, headers } = await administrator.get(path).buffer().expect(200);
    expect((await readPdf(body)).text).toContain(certificate.serial);
    expect(headers['content-disposition']).toBe(`attachment; filename="certificate-${certificate.serial}.pdf"`);
    expect(await auditOf(certificate.id)).toEqual([
      { action: 'certificate.read', actor_id: person.accountId, details: {} },
    ]);
  });

  it('makes a file again that is gone from the storage', async () => {
    const { certificate, browser } = await makeHolder(testApp, course);
    await makeFile(certificate.id);
    const storage = testApp.app.get(Storage);
    const hash = async (): Promise<string> =>
      (await dataSource.query('SELECT file_sha256 AS hash FROM certificate WHERE id = $1', [certificate.id]))[0].hash;
    const first = await hash();
    const openAgain = async (): Promise<string> => {
      await storage.delete(`certificates/${certificate.id}.pdf`);
      const { body } = await browser.get(CERTIFICATE_PATHS.file(certificate.id)).buffer().expect(200);
      return createHash('sha256').update(body).digest('hex');
    };
    expect([await openAgain(), await hash()]).toEqual([first, first]);
    // As an earlier release made it.
    await dataSource.query(`UPDATE certificate SET file_sha256 = 'other' WHERE id = $1`, [certificate.id]);
    expect([await openAgain(), await hash()]).toEqual([first, first]);
  });

  it('opens no file when it cannot be written down who did', async () => {
    const { certificate } = await makeHolder(testApp, course);
    await makeFile(certificate.id);
    const storage = testApp.app.get(Storage);
    const fileKey = `certificates/${certificate.id}.pdf`;
    await storage.delete(fileKey);
    await dataSource.query('ALTER TABLE audit_entry RENAME TO away');
    await administrator.get(CERTIFICATE_PATHS.registerFile(certificate.id)).expect(500);
    await dataSource.query('ALTER TABLE away RENAME TO audit_entry');
    expect(await storage.exists(fileKey)).toBe(false);
  });

  it('makes a file once, also when the job starts again', async () => {
    const { certificate, person: holder } = await makeHolder(testApp, course);
    await Promise.all([makeFile(certificate.id), makeFile(certificate.id)]);
    await makeFile(certificate.id);
    expect(await dataSource.query('SELECT FROM outbox_mail WHERE recipient = $1', [holder.email])).toHaveLength(1);
    await makeFile(randomUUID());
  });

  it('revokes for a reason that the holder reads; what was revoked is not issued again', async () => {
    const holder = await makeHolder(testApp, course);
    const { browser, certificate, enrolmentId } = holder;
    await revoke(holder, ' x ').expect(400);
    expect((await revoke(holder).expect(200)).body).toMatchObject({
      id: certificate.id,
      status: 'revoked',
      revokedReason: REASON,
    });
    expect((await revoke(holder).expect(409)).body.code).toBe('certificate_not_valid');
    expect(await auditOf(certificate.id)).toEqual([
      { action: 'certificate.revoked', actor_id: person.accountId, details: {} },
    ]);

    const { body } = await browser.get(CERTIFICATE_PATHS.mine).expect(200);
    expect(body.items).toMatchObject([{ status: 'revoked', revokedReason: REASON }]);
    await makeFile(certificate.id);
    expect(await dataSource.query('SELECT FROM outbox_mail WHERE recipient = $1', [holder.person.email])).toEqual([]);
    const refusals = [
      await browser.get(CERTIFICATE_PATHS.file(certificate.id)),
      await browser.patch(CERTIFICATE_PATHS.one(certificate.id)).send({ holderDisplay: 'full' }),
      await browser
        .put(CERTIFICATE_PATHS.ofEnrolment(enrolmentId))
        .send({ legalName: 'Maria Nováková', language: 'en' }),
    ].map((response) => [response.status, response.body.code]);
    expect(refusals).toEqual([
      [409, 'certificate_not_valid'],
      [409, 'certificate_not_valid'],
      [409, 'certificate_already_issued'],
    ]);
    await administrator.get(CERTIFICATE_PATHS.registerFile(certificate.id)).expect(200);
  });

  it('lets who completes the course once more earn a new certificate after a revocation', async () => {
    const holder = await makeHolder(testApp, course);
    await revoke(holder).expect(200);
    const { browser } = holder;
    const again = await makeEnrolment(testApp, { personId: holder.person.personId, course, number: 2 });
    await browser
      .put(CERTIFICATE_PATHS.ofEnrolment(again))
      .send({ legalName: 'Maria Nováková', language: 'en' })
      .expect(200);
    await browser.post(LEARNING_PATHS.lessonDone(again, ONLY_LESSON)).expect(201);
    const { body } = await browser.get(CERTIFICATE_PATHS.ofEnrolment(again)).expect(200);
    expect(body.certificate).toMatchObject({ status: 'valid' });
    expect(body.certificate.id).not.toBe(holder.certificate.id);
  });

  it('corrects a name by a new certificate in the place of the old one', async () => {
    const holder = await makeHolder(testApp, course);
    const { browser, certificate, enrolmentId } = holder;
    const { body: corrected } = await correct(holder).expect(201);
    expect(corrected).toMatchObject({
      status: 'valid',
      legalName: 'Marie Nováková',
      correctionReason: REASON,
      completedOn: certificate.completedOn,
      isReady: false,
      jobState: 'pending',
    });
    expect(corrected.code).not.toBe(certificate.code);
    expect((await correct(holder).expect(409)).body.code).toBe('certificate_not_valid');
    const audit = await auditOf(certificate.id);
    expect(audit).toEqual([
      { action: 'certificate.corrected', actor_id: person.accountId, details: { supersededBy: corrected.id } },
    ]);

    const { body } = await browser.get(CERTIFICATE_PATHS.ofEnrolment(enrolmentId)).expect(200);
    expect(body).toMatchObject({ state: 'preparing', legalName: 'Marie Nováková', certificate: { id: corrected.id } });
    await makeFile(corrected.id);
    const file = await browser.get(CERTIFICATE_PATHS.file(corrected.id)).buffer().expect(200);
    const { text } = await readPdf(file.body);
    for (const fact of ['Marie Nováková', corrected.serial, certificate.serial]) expect(text).toContain(fact);
    expect((await browser.get(CERTIFICATE_PATHS.file(certificate.id)).expect(409)).body.code).toBe(
      'certificate_not_valid',
    );
  });

  it.each([
    [{ legalName: 'Marie 王', reason: REASON }, 422],
    [{ legalName: 'M', reason: REASON }, 400],
    [{ legalName: 'Marie', reason: 'x' }, 400],
    [{ legalName: 'Marie', reason: REASON, status: 'valid' }, 400],
  ])('refuses the correction %j', async (form, status) => {
    const { certificate } = await makeHolder(testApp, course);
    await administrator.post(CERTIFICATE_PATHS.correction(certificate.id)).send(form).expect(status);
    expect((await list({ search: certificate.serial })).items).toMatchObject([{ status: 'valid' }]);
  });

  it('lets one of several decisions at once win', async () => {
    const holder = await makeHolder(testApp, course);
    const acts = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? correct(holder) : revoke(holder)));
    const statuses = (await Promise.all(acts)).map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
    expect(
      await dataSource.query('SELECT FROM certificate WHERE supersedes_id = $1', [holder.certificate.id]),
    ).toHaveLength(statuses.includes(201) ? 1 : 0);
  });
});
