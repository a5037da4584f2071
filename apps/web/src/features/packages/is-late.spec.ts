import { expect, it } from '@jest/globals';
import { aVersion } from '../../testing/package-fixtures.js';
import { isLate } from './is-late.js';

it('is late after a quarter of an hour', () => {
  const version = aVersion({ state: 'importing', uploadedAt: '2026-11-22T10:00:00.000Z' });
  expect(isLate(version, Date.parse('2026-11-22T10:15:00.000Z'))).toBe(false);
  expect(isLate(version, Date.parse('2026-11-22T10:15:01.000Z'))).toBe(true);
});
