import { randomUUID } from 'node:crypto';
import { CERTIFICATE_PATHS } from '@integra/shared-types/certificates';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { LIVE_PATH, type LiveEvent } from '@integra/shared-types/live';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { openEventStream } from '../../../test/event-stream.js';
import { eventually } from '../../../test/eventually.js';
import { makeHolder, waitForFile } from '../../../test/factories/certificate.js';
import { makeCourse, makeEnrolment, ONLY_LESSON, type TestCourse } from '../../../test/factories/course.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { newAdministrator } from '../../../test/people.js';
import { countQueries } from '../../../test/query-counter.js';
import { readPdf } from '../../../test/read-pdf.js';

const NAME = { legalName: 'Maria Nováková', language: 'en' } as const;

describe('certificates of learners', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let course: TestCourse;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { ROLE: 'all', EU_FUNDING_TEXT: 'Co-funded by the Union' } });
    dataSource = testApp.app.get(DataSource);
    course = await makeCourse(testApp, {
      releases: [{ language: 'en' }, { language: 'fr', isPreview: true, outline: { title: 'Une formation' } }],
    });
  });
  afterAll(() => testApp.close());

  const enrol = async (
    on = course,
    enrolment: Partial<Parameters<typeof makeEnrolment>[1]> = {},
  ): Promise<{ person: TestPerson; browser: TestClient; enrolmentId: string; path: string }> => {
    const person = await makePerson(testApp, { language: 'fr', displayName: 'Alias' });
    const enrolmentId = await makeEnrolment(testApp, { personId: person.personId, course: on, ...enrolment });
    const path = CERTIFICATE_PATHS.ofEnrolment(enrolmentId);
    return { person, browser: testApp.client().as(person), enrolmentId, path };
  };
  const complete = (browser: TestClient, enrolmentId: string) =>
    browser.post(LEARNING_PATHS.lessonDone(enrolmentId, ONLY_LESSON)).expect(201);
  const mailsTo = (email: string): Promise<{ template: string; language: string; text: string }[]> =>
    dataSource.query('SELECT template, language, text FROM outbox_mail WHERE recipient = $1', [email]);

  it.each([
    ['get', CERTIFICATE_PATHS.ofEnrolment(randomUUID())],
    ['put', CERTIFICATE_PATHS.ofEnrolment(randomUUID())],
    ['get', CERTIFICATE_PATHS.mine],
    ['patch', CERTIFICATE_PATHS.one(randomUUID())],
    ['get', CERTIFICATE_PATHS.file(randomUUID())],
  ] as const)('are for those who signed in: %s %s', async (method, path) => {
    const { body } = await testApp.client()[method](path).send({}).expect(401);
    expect(body.code).toBe('not_signed_in');
  });

  it('are not due before the course is completed; the name waits sealed', async () => {
    const { browser, path, enrolmentId } = await enrol();
    const nothing = { legalName: null, language: null, certificate: null };
    expect((await browser.get(path).expect(200)).body).toEqual({ state: 'not_due', ...nothing });
    await browser.put(path).send({ legalName: 'Marie', language: 'fr' }).expect(200);
    const { body } = await browser
      .put(path)
      .send({ ...NAME, legalName: '  Maria   Nováková ' })
      .expect(200);
    expect(body).toEqual({ state: 'not_due', ...NAME, certificate: null });
    const rows: { sealed: string }[] = await dataSource.query(
      `SELECT encode(sealed_name, 'escape') AS sealed FROM certificate_name WHERE enrolment_id = $1`,
      [enrolmentId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Maria');
  });

  it('are issued on completion under the name that waited, made without waiting for the sweeper, and announced once', async () => {
    const { person, browser, enrolmentId, path } = await enrol();
    await browser.put(path).send(NAME).expect(200);
    const stream = await openEventStream<LiveEvent>(`${testApp.url}${LIVE_PATH}`, person.sessionToken);
    await complete(browser, enrolmentId);
    await eventually(async () => expect((await browser.get(path)).body.state).toBe('ready'), 10_000);

    const { certificate, ...rest } = (await browser.get(path).expect(200)).body;
    expect(rest).toEqual({ state: 'ready', ...NAME });
    expect(certificate).toMatchObject({
      serial: expect.stringMatching(/^INT-\d{4}-\d{6}$/),
      verifyUrl: `http://localhost:3000/verify/${certificate.code}`,
      status: 'valid',
      kind: 'completion',
      title: 'A course (en)',
      hours: 4,
      isReady: true,
      holderDisplay: 'hidden',
      revokedReason: null,
    });
    const changed = { type: 'changed', subject: 'certificate', id: certificate.id };
    await eventually(() => expect(stream.events.filter(({ type }) => type === 'changed')).toEqual([changed, changed]));
    stream.close();
    const mails = await mailsTo(person.email);
    expect(mails).toEqual([
      {
        template: 'certificate_ready',
        language: 'fr',
        text: expect.stringContaining('http://localhost:3000/certificates'),
      },
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/Nov|A course/);
    expect(await dataSource.query('SELECT FROM certificate_name WHERE enrolment_id = $1', [enrolmentId])).toEqual([]);
  });

  it('wait for the name when the course is completed first', async () => {
    const { browser, enrolmentId, path } = await enrol();
    await complete(browser, enrolmentId);
    expect((await browser.get(path).expect(200)).body).toMatchObject({ state: 'name_needed', certificate: null });
    const { body } = await browser.put(path).send(NAME).expect(200);
    expect(['preparing', 'ready']).toContain(body.state);
    expect(body).toMatchObject({ ...NAME, certificate: { status: 'valid' } });
  });

  it('ask again for a name that no key opens any more, and hold up no completion', async () => {
    const { browser, path, enrolmentId } = await enrol();
    await browser.put(path).send(NAME).expect(200);
    const spoil = 'UPDATE certificate_name SET sealed_name = sha256(sealed_name) WHERE enrolment_id = $1';
    await dataSource.query(spoil, [enrolmentId]);
    expect((await browser.get(path).expect(200)).body).toMatchObject({ state: 'not_due', legalName: null });
    await complete(browser, enrolmentId);
    expect((await browser.get(path).expect(200)).body).toMatchObject({ state: 'name_needed', legalName: null });
    expect((await browser.put(path).send(NAME).expect(200)).body).toMatchObject({ state: 'preparing', ...NAME });
  });

  it('are issued once: the same again changes nothing, another name or language is refused', async () => {
    const { browser, enrolmentId, certificate } = await makeHolder(testApp, course);
    const path = CERTIFICATE_PATHS.ofEnrolment(enrolmentId);
    expect((await browser.put(path).send(NAME).expect(200)).body.certificate.id).toBe(certificate.id);
    for (const other of [{ legalName: 'Eva Nováková' }, { language: 'fr' }]) {
      const { body } = await browser
        .put(path)
        .send({ ...NAME, ...other })
        .expect(409);
      expect(body.code).toBe('certificate_already_issued');
    }
    expect((await browser.get(CERTIFICATE_PATHS.mine).expect(200)).body.items).toHaveLength(1);
  });

  it('hold for a retake of the same version as well', async () => {
    const { person, browser, certificate } = await makeHolder(testApp, course);
    const again = await makeEnrolment(testApp, { personId: person.personId, course, number: 2 });
    await complete(browser, again);
    const { body } = await browser.get(CERTIFICATE_PATHS.ofEnrolment(again)).expect(200);
    expect(body.certificate.id).toBe(certificate.id);
  });

  it.each([
    { legalName: 'M', language: 'en' },
    { legalName: 'x'.repeat(121), language: 'en' },
    { legalName: 'Maria <b>', language: 'en' },
    { legalName: "''--", language: 'en' },
    { legalName: 'Maria Nováková', language: 'de' },
    { legalName: 'Maria Nováková', language: 'en', status: 'valid' },
    { language: 'en' },
  ])('refuse %j', async (form) => {
    const { browser, path } = await enrol();
    expect((await browser.put(path).send(form).expect(400)).body.code).toBe('invalid_request');
  });

  it('refuse a name that cannot be printed, and name its characters', async () => {
    const { browser, path } = await enrol();
    const { body } = await browser
      .put(path)
      .send({ ...NAME, legalName: 'Maria 王' })
      .expect(422);
    expect(body).toMatchObject({ code: 'certificate_name_unprintable', details: { characters: ['王'] } });
    expect((await browser.get(path).expect(200)).body.legalName).toBeNull();
  });

  it('are not offered by every course', async () => {
    const { browser, enrolmentId, path } = await enrol(
      await makeCourse(testApp, { structure: { certificateHours: null } }),
    );
    expect((await browser.put(path).send(NAME).expect(409)).body.code).toBe('certificate_not_offered');
    await complete(browser, enrolmentId);
    expect((await browser.get(path).expect(200)).body.state).toBe('not_offered');
  });

  it('need an enrolment that has begun, and one’s own', async () => {
    const requested = await enrol(course, { state: 'requested' });
    expect((await requested.browser.put(requested.path).send(NAME).expect(409)).body.code).toBe('enrolment_not_active');
    const stranger = testApp.client().as(await makePerson(testApp));
    for (const path of [requested.path, CERTIFICATE_PATHS.ofEnrolment(randomUUID())]) {
      expect((await stranger.get(path).expect(404)).body.code).toBe('enrolment_not_found');
      expect((await stranger.put(path).send(NAME).expect(404)).body.code).toBe('enrolment_not_found');
    }
  });

  it('can be downloaded by their holders only, under a neutral name, when they are ready', async () => {
    const holder = await makeHolder(testApp, course);
    const { browser, certificate } = holder;
    const file = await readPdf(await waitForFile(holder));
    for (const fact of [
      'Maria Nováková',
      certificate.serial,
      certificate.verifyUrl,
      'L2 · Applies',
      'Co-funded by the Union',
    ]) {
      expect(file.text).toContain(fact);
    }
    const { headers } = await browser.get(CERTIFICATE_PATHS.file(certificate.id)).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="certificate-${certificate.serial}.pdf"`,
      'cache-control': 'no-store',
    });
    const stranger = testApp.client().as(await makePerson(testApp));
    const administrator = await newAdministrator(testApp);
    for (const other of [stranger, administrator]) {
      expect((await other.get(CERTIFICATE_PATHS.file(certificate.id)).expect(404)).body.code).toBe(
        'certificate_not_found',
      );
    }
    await dataSource.query('UPDATE certificate SET file_key = NULL, file_ready_at = NULL WHERE id = $1', [
      certificate.id,
    ]);
    expect((await browser.get(CERTIFICATE_PATHS.file(certificate.id)).expect(409)).body.code).toBe(
      'certificate_not_ready',
    );
  });

  it.each([
    ['fr', 'Une formation', 'n’a pas encore été relue', 'niveau'],
    ['el', 'A course (en)', 'Γλώσσα του μαθήματος: Αγγλικά', 'επίπεδο'],
  ] as const)(
    'are in the language that was asked for, and say how far the course is in it: %s',
    async (language, ...words) => {
      const holder = await makeHolder(testApp, course, { legalName: 'Γιώργος Παππάς', language });
      const { info, text } = await readPdf(await waitForFile(holder));
      expect(info).toMatchObject({ Language: language });
      for (const word of ['Γιώργος Παππάς', ...words]) expect(text.replaceAll(/\s+/g, ' ')).toContain(word);
    },
  );

  it('let their holders choose what the public page shows', async () => {
    const { browser, certificate } = await makeHolder(testApp, course);
    const path = CERTIFICATE_PATHS.one(certificate.id);
    expect((await browser.patch(path).send({ holderDisplay: 'initials' }).expect(200)).body.holderDisplay).toBe(
      'initials',
    );
    const { body } = await testApp.client().get(CERTIFICATE_PATHS.verify(certificate.code)).expect(200);
    expect(body.certificate.holder).toEqual({ display: 'initials', text: 'M. N.' });
    await browser.patch(path).send({ holderDisplay: 'photo' }).expect(400);
    await browser.patch(path).send({ holderDisplay: 'full', status: 'valid' }).expect(400);
    const stranger = testApp.client().as(await makePerson(testApp));
    await stranger.patch(path).send({ holderDisplay: 'full' }).expect(404);
  });

  it('are listed with one statement beside that for the session', async () => {
    const { person, browser } = await makeHolder(testApp, course);
    for (const number of [2, 3]) {
      const other = await makeCourse(testApp);
      const enrolmentId = await makeEnrolment(testApp, { personId: person.personId, course: other, number });
      await complete(browser, enrolmentId);
      await browser.put(CERTIFICATE_PATHS.ofEnrolment(enrolmentId)).send(NAME).expect(200);
    }
    const list = () => browser.get(CERTIFICATE_PATHS.mine).expect(200);
    const serials = (await list()).body.items.map(({ serial }: { serial: string }) => serial);
    expect(serials).toHaveLength(3);
    expect(serials).toEqual(serials.toSorted().toReversed());
    expect(await countQueries(testApp, list)).toBe(2);
  });
});
