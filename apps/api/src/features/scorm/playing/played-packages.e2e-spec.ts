import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makePackage, manifest12 } from '../../../../test/factories/scorm-package.js';
import { countQueries } from '../../../../test/query-counter.js';
import { PlayedPackages } from './played-packages.js';

describe('the manifests that a process keeps', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await createTestApp();
  });
  afterAll(() => testApp.close());

  it('are as many as memory allows: large ones are let go for others, small ones stay', async () => {
    const launchData = `<adlcp:datafromlms>${'x'.repeat(4_000)}</adlcp:datafromlms>`;
    const identifiers = Array.from({ length: 2_500 }, (_, place) => `a${place}`);
    const large = await makePackage(testApp, { manifest: manifest12(identifiers, launchData) });
    const others = [];
    for (let number = 0; number < 3; number += 1) {
      others.push(await makePackage(testApp, { manifest: manifest12(identifiers, launchData) }));
    }
    const small = await makePackage(testApp);
    const packages = testApp.app.get(PlayedPackages, { strict: false });
    const statementsFor = ({ versionId }: { readonly versionId: string }) =>
      countQueries(testApp, () => packages.find(versionId));
    await statementsFor(large);
    expect(await statementsFor(large)).toBe(0);
    for (const one of [small, ...others]) await statementsFor(one);
    expect(await statementsFor(small)).toBe(0);
    expect(await statementsFor(large)).toBe(1);
  });
});
