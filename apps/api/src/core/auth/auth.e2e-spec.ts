import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeAccounts } from '../../../test/probe/probe-accounts.module.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';

let testApp: TestApp;
let accounts: ProbeAccounts;

beforeAll(async () => {
  testApp = await createTestApp({ features: [ProbeModule] });
  accounts = testApp.app.get(ProbeAccounts);
});
afterAll(() => testApp.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const administrator = { role: 'administrator', scopeKind: 'site', scopeValue: null, validUntil: null } as const;

describe('a route', () => {
  it('answers 401 to nobody, to a stranger’s token and to nonsense', async () => {
    await testApp.client().get('/api/probe/self').expect(401);
    await testApp
      .client()
      .as({ sessionToken: 'x'.repeat(43) })
      .get('/api/probe/self')
      .expect(401);
    const answer = await testApp.client().as({ sessionToken: '' }).get('/api/probe/self').expect(401);
    expect(answer.body).toMatchObject({ code: 'not_signed_in' });
  });

  it('knows who asks', async () => {
    const person = accounts.signIn();
    const answer = await testApp.client().as(person).get('/api/probe/self').expect(200);
    expect(answer.body).toEqual({ personId: person.personId });
  });

  it('asks for the permission it names', async () => {
    const answer = await testApp.client().as(accounts.signIn()).get('/api/probe/jobs').expect(403);
    expect(answer.body).toMatchObject({ code: 'not_allowed' });
    await testApp
      .client()
      .as(accounts.signIn({ roles: [administrator] }))
      .get('/api/probe/jobs')
      .expect(200);
  });

  it('is closed to those who hold its permission for a part of the site, unless its query keeps to that part', async () => {
    const organisationId = randomUUID();
    const role = { ...administrator, scopeKind: 'organisation', scopeValue: organisationId } as const;
    const manager = testApp.client().as(accounts.signIn({ roles: [role] }));
    const refusal = await manager.get('/api/probe/jobs').expect(403);
    expect(refusal.body).toMatchObject({ code: 'not_allowed' });
    const { body } = await manager.get('/api/probe/scoped').expect(200);
    expect(body).toMatchObject({ site: false, organisationIds: [organisationId] });
    await testApp.client().as(accounts.signIn()).get('/api/probe/scoped').expect(403);
  });

  it.each([
    ['second_factor', 'second_factor_required'],
    ['enrol_second_factor', 'second_factor_enrolment_required'],
    ['accept_policy', 'policy_acceptance_required'],
  ] as const)('stays closed to a session in the state %s, unless it says otherwise', async (state, code) => {
    const person = accounts.signIn({ state, roles: [administrator] });
    for (const path of ['/api/probe/self', '/api/probe/jobs']) {
      const answer = await testApp.client().as(person).get(path).expect(403);
      expect(answer.body).toMatchObject({ code });
    }
    const answer = await testApp.client().as(person).get('/api/probe/partial').expect(200);
    expect(answer.body).toEqual({ state });
  });

  it('without a declaration serves nobody', async () => {
    await testApp
      .client()
      .as(accounts.signIn({ roles: [administrator] }))
      .get('/api/probe/undeclared')
      .expect(500);
  });

  it('that is public reads no session', async () => {
    await testApp
      .client()
      .as({ sessionToken: 'x'.repeat(43) })
      .get('/api/probe/public')
      .expect(200);
  });
});

describe('a session', () => {
  it('ends when idle or old', async () => {
    for (const times of [
      { startedAt: minutesAgo(40), lastSeenAt: minutesAgo(31) },
      { startedAt: minutesAgo(12 * 60 + 1), lastSeenAt: minutesAgo(1) },
    ]) {
      await testApp.client().as(accounts.signIn(times)).get('/api/probe/self').expect(401);
    }
  });

  it('is kept alive by a person, not by a page that polls', async () => {
    const person = accounts.signIn({ startedAt: minutesAgo(20), lastSeenAt: minutesAgo(10) });
    await testApp.client().as(person).get('/api/probe/passive').expect(200);
    expect(accounts.sightings).not.toContain(person.sessionId);
    await testApp.client().as(person).get('/api/probe/self').expect(200);
    expect(accounts.sightings).toContain(person.sessionId);
  });
});
