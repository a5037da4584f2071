import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { backoffAfter, defineJob, definedJobs } from './job-definition.js';

describe('defineJob', () => {
  it('fills in what a kind does not say', () => {
    const job = defineJob({ name: 'tidy-up', queue: 'general', schema: z.strictObject({}), leaseSeconds: 5 });
    expect(job).toMatchObject({ maxTries: 5, leaseSeconds: 5, backoffSeconds: 10, limitSeconds: 900 });
    expect(definedJobs().get('tidy-up')).toBe(job);
  });

  it('refuses a second definition of a name', () => {
    const define = () => defineJob({ name: 'twice', queue: 'general', schema: z.strictObject({}) });
    define();
    expect(define).toThrow('Two jobs are defined as "twice"');
  });
});

describe('backoffAfter', () => {
  it('waits four times as long after each try, at most an hour', () => {
    expect([1, 2, 3, 4, 9].map((tries) => backoffAfter({ backoffSeconds: 10 }, tries))).toEqual([
      10, 40, 160, 640, 3_600,
    ]);
  });
});
