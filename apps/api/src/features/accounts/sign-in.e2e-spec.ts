import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import {
  currentPolicy,
  invite,
  newAdministrator,
  newEmail,
  newMember,
  PASSWORD,
  tokenOf,
} from '../../../test/people.js';
import { SetUpService } from './index.js';

describe('signing in', () => {
  const clock = new FakeClock();
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
  });
  afterAll(() => testApp.close());

  const administrator = () => newAdministrator(testApp);
  const member = async () => newMember(testApp, await administrator());
  const login = (email: string, password: string) => testApp.client().post('/api/session').send({ email, password });
  const newAccount = async (link: string | null) => {
    const { id } = await currentPolicy(testApp.client());
    return { token: tokenOf(link), displayName: 'Robin', language: 'en', password: PASSWORD, acceptedPolicyId: id };
  };
  /** From the mail to somebody who forgot the password. */
  const resetToken = async (email: string): Promise<string | undefined> => {
    const [mail] = await testApp.app
      .get(DataSource)
      .query(`SELECT text FROM outbox_mail WHERE recipient = $1 AND template = 'password_reset'`, [email]);
    return /reset-password\/([\w-]{43})/.exec(mail.text)?.[1];
  };

  it('answers the same for a wrong password, an unknown address and a closed account', async () => {
    const { email, accountId } = await member();
    const closed = await member();
    await (
      await administrator()
    )
      .post(`/api/people/${closed.accountId}/suspension`)
      .send({ reason: 'left the service' })
      .expect(201);
    const answers = [
      await login(email, 'wrong password here'),
      await login(newEmail(), PASSWORD),
      await login(closed.email, PASSWORD),
    ];
    for (const { status, body } of answers)
      expect([status, body.code, body.details]).toEqual([401, 'login_failed', undefined]);
    await login(email.toUpperCase(), PASSWORD).expect(204);
    expect(accountId).toBeDefined();
  });

  it('closes after five failures for this account and address, and opens again', async () => {
    const { email } = await member();
    for (let guess = 0; guess < 5; guess += 1) await login(email, 'wrong password here').expect(401);
    const refused = await login(email, PASSWORD).expect(429);
    expect(refused.body.details.retryAfterSeconds).toBeGreaterThan(0);
    clock.advance(20 * 60_000);
    await login(email, PASSWORD).expect(204);
  });

  it('tells administrators at once that somebody has been seen', async () => {
    const { accountId } = await member();
    const { body } = await (await administrator()).get(`/api/people/${accountId}`).expect(200);
    expect(body.lastSeenAt).toBe(clock.now().toISOString());
  });

  it('ends at logout, when idle and at the absolute limit', async () => {
    const { client } = await member();
    await client
      .delete('/api/session')
      .expect(204)
      .expect('Clear-Site-Data', /storage/);
    await client.get('/api/me/profile').expect(401);
    const { email } = await member();
    const browser = testApp.client();
    await browser.post('/api/session').send({ email, password: PASSWORD }).expect(204);
    clock.advance(29 * 60_000);
    await browser.get('/api/me/profile').expect(200);
    clock.advance(31 * 60_000);
    await browser.get('/api/me/profile').expect(401);
  });

  describe('ends the session that the browser still has when somebody', () => {
    const expectEnded = async (other: TestPerson) => testApp.client().as(other).get('/api/me/profile').expect(401);

    it('logs in', async () => {
      const { email } = await member();
      const other = await makePerson(testApp);
      await testApp.client().as(other).post('/api/session').send({ email, password: PASSWORD }).expect(204);
      await expectEnded(other);
    });

    it('accepts an invitation', async () => {
      const other = await makePerson(testApp);
      const { link } = await invite(await administrator(), newEmail());
      await testApp
        .client()
        .as(other)
        .post('/api/invitations/current')
        .send(await newAccount(link))
        .expect(204);
      await expectEnded(other);
    });

    it('becomes the first administrator', async () => {
      const fresh = await createTestApp({ clock });
      try {
        const other = await makePerson(fresh);
        const browser = fresh.client().as(other);
        const link = await fresh.app.get(SetUpService, { strict: false }).createLink();
        const { id } = await currentPolicy(browser);
        const form = { ...(await newAccount(link)), acceptedPolicyId: id, email: newEmail() };
        await browser.post('/api/set-up').send(form).expect(204);
        await fresh.client().as(other).get('/api/me/profile').expect(401);
      } finally {
        await fresh.close();
      }
    });

    it('resets a forgotten password', async () => {
      const { email } = await member();
      const other = await makePerson(testApp);
      await testApp.client().post('/api/password/forgot').send({ email }).expect(202);
      const form = { token: await resetToken(email), password: 'a brand new pass phrase' };
      await testApp.client().as(other).post('/api/password/reset').send(form).expect(204);
      await expectEnded(other);
    });

    it('and not when the password is wrong', async () => {
      const other = await makePerson(testApp);
      const form = { email: (await member()).email, password: 'wrong password here' };
      await testApp.client().as(other).post('/api/session').send(form).expect(401);
      await testApp.client().as(other).get('/api/me/profile').expect(200);
    });
  });

  it('keeps the twenty newest sessions of an account', async () => {
    const { email, client } = await member();
    const stranger = await member();
    for (let count = 1; count < 20; count += 1) {
      clock.advance(1_000);
      await login(email, PASSWORD).expect(204);
    }
    expect((await client.get('/api/me/sessions').expect(200)).body.items).toHaveLength(20);
    const newest = testApp.client();
    clock.advance(1_000);
    await newest.post('/api/session').send({ email, password: PASSWORD }).expect(204);
    await client.get('/api/me/profile').expect(401);
    expect((await newest.get('/api/me/sessions').expect(200)).body.items).toHaveLength(20);
    await stranger.client.get('/api/me/profile').expect(200);
  });

  it('lists own sessions, ends one, and knows nothing of others', async () => {
    const { email, client } = await member();
    const other = testApp.client();
    await other
      .post('/api/session')
      .set('User-Agent', 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0')
      .send({ email, password: PASSWORD });
    const { items } = (await client.get('/api/me/sessions').expect(200)).body;
    expect(items).toHaveLength(2);
    const foreign = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    expect(foreign.device).toBe('Firefox, Windows');
    const stranger = await member();
    await stranger.client.delete(`/api/me/sessions/${foreign.id}`).expect(404);
    await client.delete(`/api/me/sessions/${foreign.id}`).expect(204);
    await other.get('/api/me/profile').expect(401);
  });

  it('changes the password only with the old one, and ends the other sessions', async () => {
    const { email, client } = await member();
    const other = testApp.client();
    await other.post('/api/session').send({ email, password: PASSWORD }).expect(204);
    const newPassword = 'another long pass phrase';
    await client.post('/api/me/password').send({ currentPassword: 'wrong one entirely', newPassword }).expect(422);
    await client.post('/api/me/password').send({ currentPassword: PASSWORD, newPassword }).expect(204);
    await client.get('/api/me/profile').expect(200);
    await other.get('/api/me/profile').expect(401);
    await login(email, newPassword).expect(204);
  });

  it('resets a forgotten password by a link that works once, and says nothing about unknown addresses', async () => {
    const { email } = await member();
    const unknown = await testApp.client().post('/api/password/forgot').send({ email: newEmail() }).expect(202);
    const known = await testApp.client().post('/api/password/forgot').send({ email }).expect(202);
    expect(known.body).toEqual(unknown.body);
    const token = await resetToken(email);
    const password = 'a brand new pass phrase';
    await testApp.client().post('/api/password/reset').send({ token, password }).expect(204);
    await testApp.client().post('/api/password/reset').send({ token, password }).expect(410);
    await login(email, password).expect(204);
  });
});
