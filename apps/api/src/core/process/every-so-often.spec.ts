import { setTimeout as pass } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { everySoOften } from './every-so-often.js';

const EVERY_MS = 20;

describe('what is done every so often', () => {
  it('is done at once and again, also after a failure, until it is ended', async () => {
    let count = 0;
    const end = everySoOften('a test', EVERY_MS, async () => {
      count += 1;
      if (count === 1) throw new Error('no');
    });
    expect(count).toBe(1);
    await pass(10 * EVERY_MS);
    expect(count).toBeGreaterThan(2);
    await end();
    const atTheEnd = count;
    await pass(3 * EVERY_MS);
    expect(count).toBe(atTheEnd);
  });

  it('is not begun while it is under way, and waited for at the end', async () => {
    const steps: string[] = [];
    const end = everySoOften('a test', EVERY_MS, async () => {
      steps.push('begun');
      await pass(5 * EVERY_MS);
      steps.push('done');
    });
    await pass(2 * EVERY_MS);
    await end();
    expect(steps).toEqual(['begun', 'done']);
  });
});
