import { expect, it } from '@jest/globals';
import { aPackage, aVersion } from '../../../testing/package-fixtures.js';
import { nextLook } from './packages.js';

const UPLOADED = '2026-11-22T10:00:00.000Z';
const importing = aPackage({ versions: [aVersion({ state: 'importing', uploadedAt: UPLOADED }), aVersion()] });
const after = (minutes: number) => Date.parse(UPLOADED) + minutes * 60_000;

it('looks often while something is read, seldom once that takes too long, and not otherwise', () => {
  expect(nextLook([])).toBe(false);
  expect(nextLook([aPackage()], after(0))).toBe(false);
  expect(nextLook([aPackage(), importing], after(1))).toBe(2_000);
  expect(nextLook([aPackage(), importing], after(16))).toBe(30_000);
});
