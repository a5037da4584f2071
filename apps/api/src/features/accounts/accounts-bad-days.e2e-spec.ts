import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonPageSchema } from '@integra/shared-types/accounts';
import { generate } from 'otplib';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { eventually } from '../../../test/eventually.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { currentPolicy, invite, newEmail, newMember, PASSWORD, tokenOf } from '../../../test/people.js';
import { PasswordHasher } from '../../core/auth/password-hasher.js';

/** More than the connections of the pool. */
const CROWD = 24;

describe('accounts on a bad day', () => {
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

  const query = (sql: string, ...parameters: unknown[]) => testApp.app.get(DataSource).query(sql, parameters);
  const member = () => newMember(testApp, administrator);
  const logIn = async (email: string): Promise<TestClient> => {
    const client = testApp.client();
    await client.post('/api/session').send({ email, password: PASSWORD }).expect(204);
    return client;
  };
  const actionsOn = async (accountId: string): Promise<string[]> =>
    (await query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at', accountId)).map(
      ({ action }: { action: string }) => action,
    );

  it('keeps an administrator without an end: the last one gets none', async () => {
    const grant = { role: 'administrator', scopeKind: 'site', scopeValue: null, reason: 'until the handover' };
    const validUntil = new Date(clock.now().getTime() + 86_400_000).toISOString();
    const path = `/api/people/${first.accountId}/roles`;
    const refused = await administrator
      .post(path)
      .send({ ...grant, validUntil })
      .expect(409);
    expect(refused.body.code).toBe('last_administrator');
    await administrator.get('/api/people?limit=1').expect(200);
  });

  it('writes down until when a role was given', async () => {
    const { accountId } = await member();
    const validUntil = new Date(clock.now().getTime() + 86_400_000).toISOString();
    const grant = { role: 'trainer', scopeKind: 'site', scopeValue: null, validUntil, reason: 'holds the diploma' };
    await administrator.post(`/api/people/${accountId}/roles`).send(grant).expect(201);
    const [entry] = await query(
      `SELECT details FROM audit_entry WHERE subject_id = $1 AND action = 'role.assigned'`,
      accountId,
    );
    expect(entry.details).toMatchObject({ role: 'trainer', validUntil });
  });

  it('lets somebody in whose role has an end', async () => {
    const { email, accountId } = await member();
    const validUntil = new Date(clock.now().getTime() + 86_400_000).toISOString();
    const grant = { role: 'trainer', scopeKind: 'site', scopeValue: null, validUntil, reason: 'holds the diploma' };
    await administrator.post(`/api/people/${accountId}/roles`).send(grant).expect(201);
    const { body } = await (await logIn(email)).get('/api/session').expect(200);
    expect(body.session.roles).toEqual([{ role: 'trainer', scopeKind: 'site', scopeValue: null, validUntil }]);
  });

  it('withdraws a role once, from however many requests', async () => {
    const { accountId } = await member();
    const grant = { role: 'mentor', scopeKind: 'site', scopeValue: null };
    const { body } = await administrator.post(`/api/people/${accountId}/roles`).send(grant).expect(201);
    const path = `/api/people/${accountId}/roles/${body.roles[0].id}`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => administrator.delete(path)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(7).fill(404)]);
    expect((await actionsOn(accountId)).filter((action) => action === 'role.withdrawn')).toHaveLength(1);
  });

  it('lets a whole class in at the same moment', async () => {
    const tokens: string[] = [];
    for (let count = 0; count < CROWD; count += 1) {
      tokens.push(tokenOf((await invite(administrator, newEmail())).link));
    }
    const policy = await currentPolicy(testApp.client());
    const form = { displayName: 'Robin', language: 'en', password: PASSWORD, acceptedPolicyId: policy.id };
    const answers = await Promise.all(
      tokens.map((token) =>
        testApp
          .client()
          .post('/api/invitations/current')
          .send({ ...form, token }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(tokens.map(() => 204));
  });

  it('pages people without putting an address into the address of the page', async () => {
    await invite(administrator, newEmail());
    const emails: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const asked = { limit: 10, ...(after === '' ? {} : { after }) };
      const page = PersonPageSchema.parse((await administrator.get('/api/people').query(asked)).body);
      expect(page.next ?? '').not.toContain('@');
      emails.push(...page.items.map(({ email }) => email));
      after = page.next;
    }
    const [{ count }] = await query('SELECT count(*)::int AS count FROM account');
    expect(emails).toEqual([...new Set(emails)].toSorted());
    expect(emails).toHaveLength(count);
  });

  it('writes down who got a new link to come in by', async () => {
    const { person } = await invite(administrator, newEmail());
    await administrator.post(`/api/people/${person.accountId}/invitation`).send({ delivery: 'link' }).expect(201);
    expect(await actionsOn(person.accountId)).toEqual(['account.invited', 'invitation.renewed']);
  });

  it('signs nobody in with a password that was changed while it was checked', async () => {
    const { email, accountId } = await member();
    const passwords = testApp.app.get(PasswordHasher);
    const verify = passwords.verify.bind(passwords);
    passwords.verify = async (stored, password) => {
      const isRight = await verify(stored, password);
      await query(
        `UPDATE account SET password_hash = $2 WHERE id = $1`,
        accountId,
        await passwords.hash('another one'),
      );
      return isRight;
    };
    try {
      const refused = await testApp.client().post('/api/session').send({ email, password: PASSWORD }).expect(401);
      expect(refused.body.code).toBe('login_failed');
    } finally {
      passwords.verify = verify;
    }
  });

  it('takes its time for a forgotten password, whether or not the address is known', async () => {
    const { email } = await member();
    for (const address of [email, newEmail()]) {
      const began = performance.now();
      await testApp.client().post('/api/password/forgot').send({ email: address }).expect(202);
      expect(performance.now() - began).toBeGreaterThan(245);
    }
  });

  it('ends the link of a forgotten password when the password is changed', async () => {
    const { email, client } = await member();
    await testApp.client().post('/api/password/forgot').send({ email }).expect(202);
    const [mail] = await query(`SELECT text FROM outbox_mail WHERE recipient = $1`, email);
    const token = /reset-password\/([\w-]{43})/.exec(mail.text)?.[1];
    const newPassword = 'another long pass phrase';
    await client.post('/api/me/password').send({ currentPassword: PASSWORD, newPassword }).expect(204);
    const reset = await testApp.client().post('/api/password/reset').send({ token, password: 'third long phrase' });
    expect([reset.status, reset.body.code]).toEqual([410, 'link_used']);
  });

  type Ending = { email: string; client: TestClient; other: TestClient; ownId: string };
  it.each<[string, (of: Ending) => ReturnType<TestClient['delete']>]>([
    ['logs out', ({ other }) => other.delete('/api/session')],
    ['ends it elsewhere', ({ client, ownId }) => client.delete(`/api/me/sessions/${ownId}`)],
    ['logs in again here', ({ other, email }) => other.post('/api/session').send({ email, password: PASSWORD })],
  ])('ends the open streams of a session when its owner %s', async (_, end) => {
    const { email, client } = await member();
    const other = await logIn(email);
    const { items } = (await other.get('/api/me/sessions').expect(200)).body;
    const own = items.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    let hasEnded = false;
    const stream = other.get('/api/live?topics=person').then(() => {
      hasEnded = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hasEnded).toBe(false);
    await end({ email, client, other, ownId: own.id }).expect(204);
    await eventually(async () => expect(hasEnded).toBe(true), 1_000);
    await stream;
  });

  describe('with the password alone', () => {
    const enrolled = async () => {
      const { email, accountId, client } = await member();
      const { secret } = (await client.post('/api/me/second-factor').send({ password: PASSWORD }).expect(201)).body;
      const code = await generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000) });
      const { body } = await client.put('/api/me/second-factor').send({ code }).expect(200);
      return { email, accountId, client, recoveryCodes: body.codes as string[] };
    };

    it('one switches the language and changes nothing else', async () => {
      const { email } = await enrolled();
      const thief = await logIn(email);
      await thief.patch('/api/me/profile').send({ language: 'nl' }).expect(200);
      const renamed = await thief.patch('/api/me/profile').send({ displayName: 'Somebody else' }).expect(403);
      expect(renamed.body.code).toBe('second_factor_required');
      const policy = await currentPolicy(thief);
      const accepted = await thief.post('/api/me/policies').send({ policyId: policy.id, language: 'en' }).expect(403);
      expect(accepted.body.code).toBe('second_factor_required');
    });

    it('one drives nobody out by logging in again and again', async () => {
      const { email, client } = await enrolled();
      for (let count = 0; count < 21; count += 1) {
        clock.advance(1_000);
        await logIn(email);
      }
      await client.get('/api/me/profile').expect(200);
    });

    it('one cannot undo a second factor that was confirmed meanwhile', async () => {
      const { client, accountId } = await member();
      const { secret } = (await client.post('/api/me/second-factor').send({ password: PASSWORD }).expect(201)).body;
      const code = await generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000) });
      const begins = Array.from({ length: 10 }, () =>
        client.post('/api/me/second-factor').send({ password: PASSWORD }),
      );
      const confirmed = await client.put('/api/me/second-factor').send({ code });
      await Promise.all(begins);
      const [account] = await query(
        'SELECT totp_enabled_at IS NOT NULL AS enabled FROM account WHERE id = $1',
        accountId,
      );
      expect(account.enabled).toBe(confirmed.status === 200);
    });

    it('the use of a recovery code is written down, once', async () => {
      const { email, accountId, recoveryCodes } = await enrolled();
      for (const status of [204, 401]) {
        const browser = await logIn(email);
        await browser.post('/api/session/second-factor').send({ code: recoveryCodes[0] }).expect(status);
      }
      expect((await actionsOn(accountId)).filter((action) => action === 'recovery_code.used')).toHaveLength(1);
    });

    it('a code that cannot be checked under another key is refused in words', async () => {
      const { email, accountId } = await enrolled();
      await query(`UPDATE account SET sealed_totp_secret = sha256(sealed_totp_secret) WHERE id = $1`, accountId);
      const browser = await logIn(email);
      const refused = await browser.post('/api/session/second-factor').send({ code: '123456' }).expect(409);
      expect(refused.body.code).toBe('second_factor_unreadable');
    });

    it('new recovery codes are written down', async () => {
      const { client, accountId } = await enrolled();
      await client.post('/api/me/second-factor/recovery-codes').send({ password: PASSWORD }).expect(201);
      expect(await actionsOn(accountId)).toContain('recovery_codes.renewed');
    });
  });
});
