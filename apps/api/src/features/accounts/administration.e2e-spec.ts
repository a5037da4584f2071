import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonPageSchema } from '@integra/shared-types/accounts';
import type { OrganisationPage } from '@integra/shared-types/organisations';
import { generate } from 'otplib';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { accept, invite, newEmail, newMember, PASSWORD } from '../../../test/people.js';
import { countQueries } from '../../../test/query-counter.js';
import { PolicyAcceptanceEntity } from './policy-acceptance.entity.js';

describe('administration of accounts', () => {
  const clock = new FakeClock();
  let testApp: TestApp;
  let first: TestPerson;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    first = await makePerson(testApp, { roles: ['administrator'] });
    administrator = testApp.client().as(first);
  });
  afterAll(() => testApp.close());

  it('is closed to everybody else', async () => {
    const learner = testApp.client().as(await makePerson(testApp));
    await learner.get('/api/people').expect(403);
    await learner.post('/api/people').send({ email: newEmail(), language: 'en', delivery: 'link' }).expect(403);
    await learner.get(`/api/people/${first.accountId}`).expect(403);
    await learner
      .post(`/api/people/${first.accountId}/roles`)
      .send({ role: 'administrator', scopeKind: 'site', scopeValue: null })
      .expect(403);
    await learner.get('/api/organisations').expect(403);
    await testApp.client().get('/api/people').expect(401);
  });

  it('keeps at least one open administrator, also against two requests at once', async () => {
    const own = (await administrator.get(`/api/people/${first.accountId}`)).body.roles[0].id;
    const lone = await administrator.delete(`/api/people/${first.accountId}/roles/${own}`).expect(409);
    expect(lone.body.code).toBe('last_administrator');
    expect(
      (await administrator.post(`/api/people/${first.accountId}/suspension`).send({ reason: 'leaving' }).expect(409))
        .body.code,
    ).toBe('last_administrator');
    const second = await makePerson(testApp, { roles: ['administrator'] });
    const other = testApp.client().as(second);
    const answers = await Promise.all([
      administrator.post(`/api/people/${second.accountId}/suspension`).send({ reason: 'at the same time' }),
      other.post(`/api/people/${first.accountId}/suspension`).send({ reason: 'at the same time' }),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    await testApp.app.get(DataSource).query(`UPDATE account SET state = 'active'`);
    const renewed = await makePerson(testApp, { roles: ['administrator'] });
    administrator = testApp.client().as(renewed);
  });

  it('suspends at once and opens again', async () => {
    const email = newEmail();
    const invited = await invite(administrator, email);
    const client = await accept(testApp, invited);
    const path = `/api/people/${invited.person.accountId}/suspension`;
    await administrator.post(path).send({ reason: 'x' }).expect(400);
    await administrator.post(path).send({ reason: 'left the service' }).expect(201);
    await client.get('/api/me/profile').expect(401);
    expect((await administrator.delete(path).expect(200)).body.state).toBe('active');
    await testApp.client().post('/api/session').send({ email, password: PASSWORD }).expect(204);
  });

  it('lists people with one statement whatever their number, searches literally, and pages without a gap', async () => {
    for (let n = 0; n < 5; n += 1)
      await invite(administrator, `page-${n}-${newEmail()}`, { displayName: `100% Person_${n}` });
    const page = async (query: string) =>
      PersonPageSchema.parse((await administrator.get(`/api/people?${query}`).expect(200)).body);
    const found = await page('search=100%25');
    expect(found.items).toHaveLength(5);
    expect((await page('search=%25%25')).items).toHaveLength(0);
    const emails: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { items, next } = await page(
        `limit=2&search=page-${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      emails.push(...items.map(({ email }) => email));
      after = next;
    }
    expect(emails).toHaveLength(5);
    expect(new Set(emails).size).toBe(5);
    expect(
      await countQueries(testApp, () => administrator.get('/api/people?limit=100').expect(200)),
    ).toBeLessThanOrEqual(2);
  });

  it('keeps organisations: one name per country, archived ones out of the list, and back', async () => {
    const form = { name: 'Riverside Prison', kind: 'prison_service', country: 'FR' };
    const { body } = await administrator.post('/api/organisations').send(form).expect(201);
    expect((await administrator.post('/api/organisations').send(form).expect(409)).body.code).toBe(
      'organisation_name_taken',
    );
    await administrator
      .post('/api/organisations')
      .send({ ...form, country: 'BG' })
      .expect(201);
    await administrator
      .put(`/api/organisations/${body.id}`)
      .send({ ...form, name: 'Riverside Prison Service' })
      .expect(200);
    await administrator.delete(`/api/organisations/${body.id}`).expect(200);
    const names = async (query = '') =>
      (await administrator.get(`/api/organisations?${query}`).expect(200)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('search=Service')).toEqual([]);
    expect(await names('search=Service&archived=true')).toEqual(['Riverside Prison Service']);
    const refused = await administrator
      .post('/api/people')
      .send({ email: newEmail(), language: 'en', delivery: 'link', organisationId: body.id })
      .expect(409);
    expect(refused.body.code).toBe('organisation_archived');
    await administrator.post(`/api/organisations/${body.id}/restore`).expect(201);
    const invited = await invite(administrator, newEmail(), { organisationId: body.id });
    expect(invited.person.organisation?.name).toBe('Riverside Prison Service');
    expect((await administrator.get(`/api/organisations/${body.id}`).expect(200)).body.isArchived).toBe(false);
    await administrator.get(`/api/organisations/${randomUUID()}`).expect(404);
    await administrator.put(`/api/organisations/${randomUUID()}`).send(form).expect(404);
    await administrator
      .patch(`/api/people/${invited.person.accountId}`)
      .send({ organisationId: randomUUID() })
      .expect(404);
  });

  it('pages through organisations with the longest names', async () => {
    const names = ['α', 'β'].map((last) => `${'Σωφρονιστικό '.repeat(15)}${'Ω'.repeat(4)}${last}`);
    for (const name of names) {
      expect(name).toHaveLength(200);
      await administrator.post('/api/organisations').send({ name, kind: 'prison_service', country: 'GR' }).expect(201);
    }
    const page = async (query: string): Promise<OrganisationPage> =>
      (await administrator.get(`/api/organisations?limit=1&${query}`).expect(200)).body;
    const search = `search=${encodeURIComponent('Σωφρονιστικό')}`;
    const { items, next } = await page(search);
    const { items: rest } = await page(`${search}&after=${next}`);
    expect([...items, ...rest].map(({ name }) => name)).toEqual(names);
  });

  it('gives nothing new to an archived organisation, and takes nothing away', async () => {
    const form = { name: 'Harbour Probation', kind: 'probation_service', country: 'PT' };
    const { body } = await administrator.post('/api/organisations').send(form).expect(201);
    const organisationId: string = body.id;
    const member = await invite(administrator, newEmail(), { organisationId });
    const other = await invite(administrator, newEmail());
    await administrator.delete(`/api/organisations/${organisationId}`).expect(200);
    const update = (accountId: string) => administrator.patch(`/api/people/${accountId}`).send({ organisationId });
    expect((await update(other.person.accountId).expect(409)).body.code).toBe('organisation_archived');
    await update(member.person.accountId).expect(200);
    const grant = { role: 'organisation_manager', scopeKind: 'organisation', scopeValue: organisationId };
    await administrator.post(`/api/people/${other.person.accountId}/roles`).send(grant).expect(422);
  });

  describe('the second factor', () => {
    const member = () => newMember(testApp, administrator);
    const codeFor = (secret: string) => generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000) });
    const enrol = async (client: TestClient) => {
      const begun = await client.post('/api/me/second-factor').send({ password: PASSWORD }).expect(201);
      const { secret, qrSvg } = begun.body;
      expect(qrSvg).toMatch(/^data:image\/svg\+xml;base64,/);
      const { codes } = (
        await client
          .put('/api/me/second-factor')
          .send({ code: await codeFor(secret) })
          .expect(200)
      ).body;
      return { secret: secret as string, codes: codes as string[] };
    };
    const logIn = async (email: string): Promise<TestClient> => {
      const client = testApp.client();
      await client.post('/api/session').send({ email, password: PASSWORD }).expect(204);
      return client;
    };

    it('is asked at login, accepts no code twice, and a recovery code once', async () => {
      const { email, client } = await member();
      await client.put('/api/me/second-factor').send({ code: '123456' }).expect(409);
      const { secret, codes } = await enrol(client);
      await client.get('/api/me/profile').expect(200);
      clock.advance(60_000);
      const browser = await logIn(email);
      expect((await browser.get('/api/me/profile').expect(403)).body.code).toBe('second_factor_required');
      const code = await codeFor(secret);
      await browser
        .post('/api/session/second-factor')
        .send({ code: code === '000000' ? '111111' : '000000' })
        .expect(401);
      await browser.post('/api/session/second-factor').send({ code }).expect(204);
      await browser.get('/api/me/profile').expect(200);
      const thief = await logIn(email);
      await thief.post('/api/session/second-factor').send({ code }).expect(401);
      await thief.post('/api/session/second-factor').send({ code: codes[0] }).expect(204);
      const again = await logIn(email);
      await again.post('/api/session/second-factor').send({ code: codes[0] }).expect(401);
      await again
        .post('/api/session/second-factor')
        .send({ code: codes[1]?.toUpperCase().replace('-', '') })
        .expect(204);
    });

    it('is not set up over one that is on', async () => {
      const { client } = await member();
      await enrol(client);
      const refused = await client.post('/api/me/second-factor').send({ password: PASSWORD }).expect(409);
      expect(refused.body.code).toBe('second_factor_already_on');
    });

    it.each([{}, { password: 'not the password' }])('is not set up in a signed-in browser with %j', async (form) => {
      const { client } = await member();
      const refused = await client.post('/api/me/second-factor').send(form).expect(422);
      expect(refused.body.code).toBe('password_wrong');
      await client.put('/api/me/second-factor').send({ code: '123456' }).expect(409);
    });

    it('is not set up without the password before a newer privacy notice is accepted either', async () => {
      const { client, accountId } = await member();
      const { manager } = testApp.app.get(DataSource);
      await manager.delete(PolicyAcceptanceEntity, { accountId });
      expect((await client.get('/api/session').expect(200)).body.session.state).toBe('accept_policy');
      await client.post('/api/me/second-factor').send({}).expect(422);
    });

    it('is not removed by its owner as if for somebody else, without the password', async () => {
      const path = `/api/people/${(await administrator.get('/api/session')).body.session.accountId}/second-factor`;
      const refused = await administrator.delete(path).expect(409);
      expect(refused.body.code).toBe('own_second_factor');
      const inCapitals = path.replace(/[0-9a-f-]{36}/, (id) => id.toUpperCase());
      expect((await administrator.delete(inCapitals).expect(409)).body.code).toBe('own_second_factor');
    });

    it('is removed with the password, or by an administrator for somebody without the telephone', async () => {
      const { client, accountId } = await member();
      await enrol(client);
      await client.delete('/api/me/second-factor').send({ password: 'not the password' }).expect(422);
      await client.post('/api/me/second-factor/recovery-codes').send({ password: PASSWORD }).expect(201);
      await client.delete('/api/me/second-factor').send({ password: PASSWORD }).expect(204);
      await enrol(client);
      await administrator.delete(`/api/people/${accountId}/second-factor`).expect(204);
      await client.get('/api/me/profile').expect(401);
    });
  });

  it('writes every decision into the log, without names or addresses', async () => {
    const email = newEmail();
    await invite(administrator, email, { displayName: 'Somebody Special' });
    const entries = await testApp.app.get(DataSource).query('SELECT * FROM audit_entry');
    expect(entries.map(({ action }: { action: string }) => action)).toContain('account.invited');
    expect(JSON.stringify(entries)).not.toMatch(/Special|example\.org/);
  });

  it('calls the accounts of the log by the names they have now', async () => {
    const { person } = await invite(administrator, newEmail(), { displayName: 'Somebody Special' });
    const { session } = (await administrator.get('/api/session').expect(200)).body;
    const query = { subjectKind: 'account', subjectId: person.accountId };
    const { body } = await administrator.get('/api/operations/audit').query(query).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        action: 'account.invited',
        actorId: session.accountId,
        actorName: session.displayName,
        subject: { kind: 'account', id: person.accountId, name: 'Somebody Special' },
      }),
    ]);
  });
});
