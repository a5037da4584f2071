import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeAccounts } from '../../../test/probe/probe-accounts.module.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await createTestApp({
    features: [ProbeModule],
    env: { PUBLIC_URL: 'https://learn.example.org', CONTENT_ORIGIN: 'https://content.example.org' },
  });
});
afterAll(() => testApp.close());

describe('behind https', () => {
  it('tells browsers to stay on https, and lets only package content into frames', async () => {
    const { headers } = await testApp.client().get('/api/probe/public').expect(200);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain('upgrade-insecure-requests');
    expect(policy).toContain('frame-src https://content.example.org;');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('accepts its own origin only, not that of this machine', async () => {
    await testApp.client().post('/api/probe/notes').send({ text: 'a' }).expect(201);
    await testApp
      .client()
      .post('/api/probe/notes')
      .set('Origin', 'http://localhost:3000')
      .send({ text: 'a' })
      .expect(403);
  });

  it('reads the session from the strict cookie only', async () => {
    const person = testApp.app.get(ProbeAccounts).signIn();
    await testApp.client().as(person).get('/api/probe/self').expect(200);
    await testApp.client().get('/api/probe/self').set('Cookie', `lms_session=${person.sessionToken}`).expect(401);
  });
});
