import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../test/app.js';
import { allRoutes } from '../test/routes.js';

describe('the application', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await createTestApp();
  });
  afterAll(() => testApp.close());

  it('has routes', () => {
    expect(allRoutes(testApp).map(({ name }) => name)).toEqual(expect.arrayContaining(['HealthController.live']));
  });

  it('declares for each route who may call it', () => {
    expect(allRoutes(testApp).filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('is ready on a fresh database', async () => {
    const answer = await testApp.client().get('/health/ready').expect(200);
    expect(answer.body).toMatchObject({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } });
  });
});
