import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CurrentSessionSchema, InvitationViewSchema } from '@integra/shared-types/accounts';
import { LANGUAGES } from '@integra/shared-types/languages';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { accept, currentPolicy, invite, newAdministrator, newEmail, PASSWORD, tokenOf } from '../../../test/people.js';
import { SetUpService } from './index.js';

const DAY = 86_400_000;

describe('ways in', () => {
  const clock = new FakeClock();
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
  });
  afterAll(() => testApp.close());

  const administrator = () => newAdministrator(testApp);
  const session = async (client: TestClient) =>
    CurrentSessionSchema.parse((await client.get('/api/session').expect(200)).body).session;

  describe('the first administrator', () => {
    it('comes in by a link that works once, for a day, while there is none', async () => {
      const fresh = await createTestApp({ clock });
      try {
        expect((await fresh.client().get('/api/site')).body.needsSetUp).toBe(true);
        const setUp = fresh.app.get(SetUpService, { strict: false });
        const first = tokenOf(await setUp.createLink());
        const token = tokenOf(await setUp.createLink());
        const client = fresh.client();
        await client.get(`/api/set-up?token=${first}`).expect(410);
        await client.get(`/api/set-up?token=${token}`).expect(200);
        const policy = await currentPolicy(client);
        const form = {
          displayName: 'Ada',
          language: 'el',
          password: PASSWORD,
          acceptedPolicyId: policy.id,
          email: newEmail(),
        };
        const answers = await Promise.all(
          [1, 2, 3].map((n) =>
            fresh
              .client()
              .post('/api/set-up')
              .send({ ...form, token, email: `a${n}-${form.email}` }),
          ),
        );
        expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['204', '410', '410']);
        expect(await setUp.createLink()).toBeNull();
        expect((await client.get('/api/site')).body.needsSetUp).toBe(false);
      } finally {
        await fresh.close();
      }
    });

    it('has one way in, however many ask for the link at once', async () => {
      const fresh = await createTestApp({ clock });
      try {
        const setUp = fresh.app.get(SetUpService, { strict: false });
        const tokens = (await Promise.all(Array.from({ length: 8 }, () => setUp.createLink()))).map(tokenOf);
        const client = fresh.client();
        const form = {
          displayName: 'Ada',
          language: 'en',
          password: PASSWORD,
          acceptedPolicyId: (await currentPolicy(client)).id,
        };
        const answers = await Promise.all(
          tokens.map((token) =>
            fresh
              .client()
              .post('/api/set-up')
              .send({ ...form, token, email: newEmail() }),
          ),
        );
        expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
        const [row] = await fresh.app
          .get(DataSource)
          .query(`SELECT count(*)::int AS count FROM role_assignment WHERE role = 'administrator'`);
        expect(row).toEqual({ count: 1 });
      } finally {
        await fresh.close();
      }
    });

    it('must set up the second factor before anything else', async () => {
      const fresh = await createTestApp({ clock });
      try {
        const token = tokenOf(await fresh.app.get(SetUpService, { strict: false }).createLink());
        const client = fresh.client();
        const policy = await currentPolicy(client);
        const form = {
          displayName: 'Ada',
          language: 'en',
          password: PASSWORD,
          acceptedPolicyId: policy.id,
          email: newEmail(),
        };
        await client
          .post('/api/set-up')
          .send({ ...form, token })
          .expect(204);
        expect((await session(client))?.state).toBe('enrol_second_factor');
        const refused = await client.get('/api/people').expect(403);
        expect(refused.body.code).toBe('second_factor_enrolment_required');
        await client.post('/api/me/second-factor').send({}).expect(201);
      } finally {
        await fresh.close();
      }
    });
  });

  describe('an invitation', () => {
    it('shows whom it is for, lets the person in with language and password, and works once', async () => {
      const email = newEmail();
      const invited = await invite(await administrator(), email, { displayName: 'Robin' });
      const token = tokenOf(invited.link);
      const client = testApp.client();
      const view = InvitationViewSchema.parse(
        (await client.get(`/api/invitations/current?token=${token}`).expect(200)).body,
      );
      expect(view).toMatchObject({ email, displayName: 'Robin' });
      const policy = await currentPolicy(client);
      const form = { token, displayName: 'Ρόμπιν', language: 'el', password: PASSWORD, acceptedPolicyId: policy.id };
      await client.post('/api/invitations/current').send(form).expect(204);
      expect(await session(client)).toMatchObject({ state: 'full', displayName: 'Ρόμπιν', language: 'el', email });
      const again = await testApp.client().post('/api/invitations/current').send(form).expect(410);
      expect(again.body.code).toBe('link_used');
    });

    it('lets in exactly one of two people with the same link', async () => {
      const invited = await invite(await administrator(), newEmail());
      const policy = await currentPolicy(testApp.client());
      const form = {
        token: tokenOf(invited.link),
        displayName: 'R',
        language: 'en',
        password: PASSWORD,
        acceptedPolicyId: policy.id,
      };
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => testApp.client().post('/api/invitations/current').send(form)),
      );
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['204', '410', '410', '410']);
    });

    it('expires, ends when a newer one is sent, and refuses what it does not know', async () => {
      const admin = await administrator();
      const invited = await invite(admin, newEmail());
      const token = tokenOf(invited.link);
      const newer = await admin
        .post(`/api/people/${invited.person.accountId}/invitation`)
        .send({ delivery: 'link' })
        .expect(201);
      expect((await testApp.client().get(`/api/invitations/current?token=${token}`).expect(410)).body.code).toBe(
        'link_used',
      );
      clock.advance(15 * DAY);
      const expired = await testApp
        .client()
        .get(`/api/invitations/current?token=${tokenOf(newer.body.link)}`)
        .expect(410);
      expect(expired.body.code).toBe('link_expired');
      const unknown = await testApp
        .client()
        .get(`/api/invitations/current?token=${'x'.repeat(43)}`)
        .expect(404);
      expect(unknown.body.code).toBe('link_unknown');
      await testApp.client().get('/api/invitations/current?token=short').expect(400);
    });

    it('goes by mail with a neutral subject when asked to, and the answer holds no link then', async () => {
      const email = newEmail();
      const invited = await invite(await administrator(), email, { delivery: 'email', language: 'bg' });
      expect(invited.link).toBeNull();
      const [mail] = await testApp.app
        .get(DataSource)
        .query('SELECT subject, text, language FROM outbox_mail WHERE recipient = $1', [email]);
      expect(mail.language).toBe('bg');
      expect(mail.text).toContain('http://localhost:3000/invitation/');
      expect(mail.subject).not.toMatch(/INTEGRA|радикал/iu);
    });

    it('refuses a taken address, a weak password, an outdated notice and a role in the wrong scope', async () => {
      const admin = await administrator();
      const email = newEmail();
      const invited = await invite(admin, email);
      const taken = await admin
        .post('/api/people')
        .send({ email: email.toUpperCase(), language: 'en', delivery: 'link' })
        .expect(409);
      expect(taken.body.code).toBe('email_taken');
      const policy = await currentPolicy(testApp.client());
      const form = {
        token: tokenOf(invited.link),
        displayName: 'R',
        language: 'en',
        password: PASSWORD,
        acceptedPolicyId: policy.id,
      };
      const post = (change: object) =>
        testApp
          .client()
          .post('/api/invitations/current')
          .send({ ...form, ...change });
      await post({ password: 'short' }).expect(400);
      expect((await post({ password: 'passwordpassword' }).expect(422)).body.code).toBe('password_too_common');
      expect((await post({ acceptedPolicyId: randomUUID() }).expect(409)).body.code).toBe('policy_outdated');
      await post({ roles: ['administrator'] }).expect(400);
      const roles = [{ role: 'translator', scopeKind: 'site', scopeValue: null }];
      await admin.post('/api/people').send({ email: newEmail(), language: 'en', delivery: 'link', roles }).expect(422);
      await post({}).expect(204);
    });
  });

  it('offers the privacy notice in every language and asks again when it changes', async () => {
    const client = await accept(testApp, await invite(await administrator(), newEmail()));
    for (const language of LANGUAGES) {
      const { body } = await testApp.client().get(`/api/policies/privacy?language=${language}`).expect(200);
      expect(body.text.length).toBeGreaterThan(1_000);
    }
    await testApp.app.get(DataSource).query(
      `INSERT INTO policy_version (kind, version, content_hash, texts, published_at)
       SELECT kind, version + 1, 'changed', texts, now() FROM policy_version ORDER BY version DESC LIMIT 1`,
    );
    expect((await session(client))?.state).toBe('accept_policy');
    expect((await client.get('/api/me/profile').expect(403)).body.code).toBe('policy_acceptance_required');
    const policy = await currentPolicy(client);
    await client.post('/api/me/policies').send({ policyId: policy.id, language: 'en' }).expect(204);
    expect((await client.get('/api/me/profile').expect(200)).body.policiesAccepted).toHaveLength(2);
  });

  it('switches the language in the profile and nothing else that is not named', async () => {
    const person: TestPerson = await makePerson(testApp, { displayName: 'Robin' });
    const client = testApp.client().as(person);
    const { body } = await client.patch('/api/me/profile').send({ language: 'nl' }).expect(200);
    expect(body).toMatchObject({ language: 'nl', displayName: 'Robin' });
    await client.patch('/api/me/profile').send({ language: 'tlh' }).expect(400);
    await client.patch('/api/me/profile').send({ email: 'new@example.org' }).expect(400);
  });

  it('keeps a name composed, and refuses one with characters that nobody sees', async () => {
    const client = testApp.client().as(await makePerson(testApp));
    const rename = (displayName: string) => client.patch('/api/me/profile').send({ displayName });
    expect((await rename(' Ka\u0301ta ').expect(200)).body.displayName).toBe('Káta');
    for (const name of ['Ro\u200bbin', 'Rob\u0000in', 'Robin \u202enimda']) {
      expect((await rename(name).expect(400)).body.details.fields).toMatchObject([{ path: 'displayName' }]);
    }
  });
});
