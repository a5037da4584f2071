import { CERTIFICATE_PATHS } from '@integra/shared-types/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { makeHolder, type TestHolder } from '../../../test/factories/certificate.js';
import { makeCourse } from '../../../test/factories/course.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { newAdministrator } from '../../../test/people.js';

const UNKNOWN = { status: 'unknown', certificate: null };
const MINUTE = 60_000;

describe('the public check of a certificate', () => {
  const clock = new FakeClock(new Date('2026-11-21T23:30:00Z'));
  let testApp: TestApp;
  let holder: TestHolder;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    holder = await makeHolder(testApp, await makeCourse(testApp), { legalName: 'Maria van den Berg', language: 'en' });
  });
  beforeEach(() => testApp.app.get(DataSource).query('TRUNCATE throttle_bucket'));
  afterAll(() => testApp.close());

  const verify = (code: string) => testApp.client().get(CERTIFICATE_PATHS.verify(encodeURIComponent(code)));
  const match = (code: string, name: string) =>
    testApp
      .client()
      .post(CERTIFICATE_PATHS.match(encodeURIComponent(code)))
      .send({ name });

  it('tells what is certified without the holder, to anybody', async () => {
    const { body, headers } = await verify(holder.certificate.code).expect(200);
    expect(body).toEqual({
      status: 'valid',
      certificate: {
        serial: holder.certificate.serial,
        kind: 'completion',
        title: 'A course (en)',
        language: 'en',
        versionNumber: 1,
        completedOn: '2026-11-21',
        issuedOn: '2026-11-21',
        hours: 4,
        competences: [
          { code: 'K1', title: 'Explains (en)', level: 2, levelTitle: 'Applies' },
          { code: 'E1', title: 'Respects (en)', level: 1, levelTitle: 'Aware' },
        ],
        issuer: 'INTEGRA Learning',
        label: null,
        holder: { display: 'hidden', text: null },
        revokedOn: null,
        supersededBy: null,
      },
    });
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
  });

  it('reads the code as people type it', async () => {
    const typed = ` ${holder.certificate.code.toLowerCase().replace(/.{4}/g, '$&-')} `;
    expect((await verify(typed).expect(200)).body.status).toBe('valid');
    expect((await match(typed, 'Maria van den Berg').expect(200)).body).toEqual({ matches: true });
  });

  it.each(['7Q4MKX2D9ZT0V6H3RBN8WEJ5AG', 'x', '%', '../etc', "' OR 1=1 --", 'U'.repeat(26), '0'.repeat(500)])(
    'answers unknown, never 404: %s',
    async (code) => {
      const { body, headers } = await verify(code).expect(200);
      expect(body).toEqual(UNKNOWN);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect((await match(code, 'Maria van den Berg').expect(200)).body).toEqual({ matches: false });
    },
  );

  it.each([
    ['maria VAN DEN berg', true],
    ['van den Berg, Maria', true],
    ['Maria Berg', false],
    ['Eva van den Berg', false],
  ])('compares a typed name on the server: %s', async (name, matches) => {
    const { body, headers } = await match(holder.certificate.code, name).expect(200);
    expect(body).toEqual({ matches });
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  it.each([{}, { name: 'M' }, { name: 'x'.repeat(201) }, { name: 'Maria', code: 'x' }])('refuses %j', async (form) => {
    await testApp.client().post(CERTIFICATE_PATHS.match(holder.certificate.code)).send(form).expect(400);
  });

  it('lets five names be tried, then asks for patience, for this certificate only', async () => {
    const { code } = holder.certificate;
    for (let count = 0; count < 5; count += 1) await match(code, `Maria ${'I'.repeat(count + 1)}`).expect(200);
    const refusal = await match(code, 'Maria van den Berg').expect(429);
    expect(refusal.body).toMatchObject({ code: 'too_many_requests', details: { retryAfterSeconds: 60 } });
    expect(refusal.headers['retry-after']).toBe('60');
    const other = await makeHolder(testApp, await makeCourse(testApp));
    expect((await match(other.certificate.code, 'Maria Nováková').expect(200)).body).toEqual({ matches: true });
    await verify(code).expect(200);
    clock.advance(MINUTE);
    expect((await match(code, 'Maria van den Berg').expect(200)).body).toEqual({ matches: true });
  });

  it('does not count what is right', async () => {
    for (let count = 0; count < 12; count += 1) {
      await match(holder.certificate.code, 'Maria van den Berg').expect(200);
    }
  });

  it('stops an address that guesses codes, but not one that checks many', async () => {
    for (let count = 0; count < 300; count += 1) await verify(holder.certificate.code).expect(200);
    for (let count = 0; count < 300; count += 1) await verify(`unknown ${count}`).expect(200);
    expect((await verify(holder.certificate.code).expect(429)).body.code).toBe('too_many_requests');
    clock.advance(15 * MINUTE);
    await verify(holder.certificate.code).expect(200);
  });

  it('says that a certificate was corrected, however often, and leads to the newest', async () => {
    const administrator = await newAdministrator(testApp);
    const first = await makeHolder(testApp, await makeCourse(testApp));
    const { id, code } = first.certificate;
    await first.browser.patch(CERTIFICATE_PATHS.one(id)).send({ holderDisplay: 'full' }).expect(200);
    const correct = async (of: string, legalName: string) =>
      (await administrator.post(CERTIFICATE_PATHS.correction(of)).send({ legalName, reason: 'misspelt' }).expect(201))
        .body;
    const second = await correct(id, 'Maria Novakova');
    const third = await correct(second.id, 'Marie Nováková');

    for (const old of [code, second.code]) {
      expect((await verify(old).expect(200)).body).toMatchObject({
        status: 'superseded',
        certificate: { supersededBy: third.code, holder: { display: 'hidden', text: null } },
      });
    }
    expect((await verify(third.code).expect(200)).body).toMatchObject({
      status: 'valid',
      certificate: { supersededBy: null, holder: { display: 'full', text: 'Marie Nováková' } },
    });
    expect((await match(code, 'Maria Nováková').expect(200)).body).toEqual({ matches: false });
    expect((await match(third.code, 'Marie Nováková').expect(200)).body).toEqual({ matches: true });
    expect((await match(third.code, 'Maria Nováková').expect(200)).body).toEqual({ matches: false });
  });

  it('says that a certificate was revoked and when, not why', async () => {
    const administrator = await newAdministrator(testApp);
    const { certificate, browser } = await makeHolder(testApp, await makeCourse(testApp));
    await browser.patch(CERTIFICATE_PATHS.one(certificate.id)).send({ holderDisplay: 'full' }).expect(200);
    const reason = 'somebody else took the test';
    await administrator.post(CERTIFICATE_PATHS.revocation(certificate.id)).send({ reason }).expect(200);
    const { body } = await verify(certificate.code).expect(200);
    expect(body).toMatchObject({
      status: 'revoked',
      certificate: { revokedOn: clock.now().toISOString().slice(0, 10), holder: { display: 'hidden', text: null } },
    });
    expect(JSON.stringify(body)).not.toMatch(/Maria|somebody/);
    expect((await match(certificate.code, 'Maria Nováková').expect(200)).body).toEqual({ matches: false });
  });
});
