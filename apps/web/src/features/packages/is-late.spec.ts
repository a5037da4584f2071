import { describe, expect, it } from '@jest/globals';
import { aJob, aVersion } from '../../testing/package-fixtures.js';
import { statusOf } from './version-status.js';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const importing = aVersion({ state: 'importing', uploadedAt: '2026-11-22T09:59:00.000Z' });
const jobs = (...all: ReturnType<typeof aJob>[]) => new Map(all.map((job) => [job.id, job]));

describe('the status of a version', () => {
  it('is what the import found, once it has ended', () => {
    expect(statusOf(aVersion({ state: 'ready' }), jobs(aJob({ state: 'failed' })))).toEqual({ kind: 'ready' });
    expect(statusOf(aVersion({ state: 'refused' }), jobs())).toEqual({ kind: 'refused' });
  });

  it('shows how far its job is to those who may see it', () => {
    expect(statusOf(importing, jobs(), NOW)).toEqual({ kind: 'importing', percent: null, isLate: false });
    expect(statusOf(importing, jobs(aJob({ state: 'running', progress: 40 })), NOW)).toMatchObject({ percent: 40 });
    expect(statusOf(importing, jobs(aJob({ state: 'pending' })), NOW)).toMatchObject({ percent: null });
  });

  it.each(['failed', 'cancelled'] as const)('is failed when its job is %s', (state) => {
    expect(statusOf(importing, jobs(aJob({ state })), NOW)).toEqual({ kind: 'failed' });
  });

  it('is late after a quarter of an hour', () => {
    expect(statusOf(importing, jobs(), NOW + 15 * 60_000)).toMatchObject({ isLate: true });
  });
});
