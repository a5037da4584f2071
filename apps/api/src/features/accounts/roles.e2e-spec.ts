import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLE_PERMISSIONS } from '@integra/shared-types/permissions';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeCourse } from '../../../test/factories/course.js';
import { makePerson } from '../../../test/factories/person.js';
import { accept, invite, newAdministrator, newEmail } from '../../../test/people.js';

const LICENCE = { validUntil: '2030-01-01T00:00:00.000Z', reason: 'has given the course for years' };

describe('roles', () => {
  let testApp: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp();
    administrator = await newAdministrator(testApp);
  });
  afterAll(() => testApp.close());

  it('lets nobody give roles who may only invite', async () => {
    const may = jest.replaceProperty(ROLE_PERMISSIONS, 'facilitator', ['accounts.invite']);
    const inviter = testApp.client().as(await makePerson(testApp, { roles: ['facilitator'] }));
    const form = { email: newEmail(), language: 'en', delivery: 'link' };
    const roles = [{ role: 'administrator', scopeKind: 'site', scopeValue: null }];
    try {
      const refused = await inviter
        .post('/api/people')
        .send({ ...form, roles })
        .expect(403);
      expect(refused.body.code).toBe('not_allowed');
      await inviter.post('/api/people').send(form).expect(201);
    } finally {
      may.restore();
    }
  });

  it('gives and withdraws roles in their scopes, and ends the sessions before each change', async () => {
    const invited = await invite(administrator, newEmail());
    const client = await accept(testApp, invited);
    const path = `/api/people/${invited.person.accountId}/roles`;
    await administrator.post(path).send({ role: 'reviewer', scopeKind: 'language', scopeValue: 'xx' }).expect(422);
    const given = await administrator
      .post(path)
      .send({ role: 'reviewer', scopeKind: 'language', scopeValue: 'fr' })
      .expect(201);
    expect(given.body.roles).toMatchObject([{ role: 'reviewer', scopeKind: 'language', scopeValue: 'fr' }]);
    await client.get('/api/me/profile').expect(401);
    const again = await administrator
      .post(path)
      .send({ role: 'reviewer', scopeKind: 'language', scopeValue: 'fr' })
      .expect(201);
    expect(again.body.roles).toHaveLength(1);
    const withdrawn = await administrator.delete(`${path}/${given.body.roles[0].id}`).expect(200);
    expect(withdrawn.body.roles).toEqual([]);
    await administrator.delete(`${path}/${given.body.roles[0].id}`).expect(404);
  });

  it('limits a role to a course that exists, and to no cohort before there are any', async () => {
    const { accountId } = await makePerson(testApp);
    const { id } = await makeCourse(testApp);
    const assign = (role: string, scopeKind: string, scopeValue: string) =>
      administrator.post(`/api/people/${accountId}/roles`).send({ role, scopeKind, scopeValue, ...LICENCE });
    const refused = await assign('author', 'course', randomUUID()).expect(422);
    expect(refused.body.code).toBe('role_scope_invalid');
    await assign('trainer', 'cohort', randomUUID()).expect(422);
    await assign('author', 'course', id).expect(201);
    const roles = [{ role: 'author', scopeKind: 'course', scopeValue: randomUUID() }];
    const form = { email: newEmail(), language: 'en', delivery: 'link', roles };
    await administrator.post('/api/people').send(form).expect(422);
  });

  it.each(['validUntil', 'reason'] as const)('makes nobody a trainer without %s', async (missing) => {
    const { accountId } = await makePerson(testApp);
    const { [missing]: _, ...licence } = LICENCE;
    const grant = { role: 'trainer', scopeKind: 'site', scopeValue: null };
    const path = `/api/people/${accountId}/roles`;
    const refused = await administrator
      .post(path)
      .send({ ...grant, ...licence })
      .expect(400);
    expect(refused.body.details.fields).toMatchObject([{ path: missing }]);
    const form = { email: newEmail(), language: 'en', delivery: 'link', roles: [{ ...grant, ...licence }] };
    await administrator.post('/api/people').send(form).expect(400);
    await administrator
      .post(path)
      .send({ ...grant, ...LICENCE })
      .expect(201);
  });
});
