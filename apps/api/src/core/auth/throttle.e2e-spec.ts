import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { ProbeModule } from '../../../test/probe/probe.module.js';
import { Throttle, type ThrottledAttempt } from './throttle.js';

const MINUTE = 60_000;
const clock = new FakeClock(new Date('2026-03-02T09:00:00Z'));
let testApp: TestApp;
let throttle: Throttle;

beforeAll(async () => {
  testApp = await createTestApp({ features: [ProbeModule], clock });
  throttle = testApp.app.get(Throttle);
});
afterAll(() => testApp.close());
beforeEach(() => testApp.app.get(DataSource).query('TRUNCATE throttle_bucket'));

const login = (account: string, address = '198.51.100.1'): ThrottledAttempt => ({ purpose: 'login', account, address });
const isLetIn = async (attempt: ThrottledAttempt): Promise<boolean> => {
  try {
    await throttle.enter(attempt);
    return true;
  } catch {
    return false;
  }
};
const admissions = async (count: number, attempt: ThrottledAttempt) => {
  const answers: boolean[] = [];
  for (let index = 0; index < count; index += 1) answers.push(await isLetIn(attempt));
  return answers.filter(Boolean).length;
};

describe('the limiter', () => {
  it('lets five failures pass in fifteen minutes, then asks for patience', async () => {
    expect(await admissions(5, login('a@example.org'))).toBe(5);
    await expect(throttle.enter(login('a@example.org'))).rejects.toMatchObject({
      code: 'too_many_requests',
      status: 429,
      details: { retryAfterSeconds: 60 },
    });
  });

  it('admits exactly five of fifty at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => isLetIn(login('parallel@example.org'))));
    expect(answers.filter(Boolean)).toHaveLength(5);
  });

  it('lets people in who come at the same moment, whichever clock was read first', async () => {
    const isIn = [await isLetIn(login('class@example.org'))];
    clock.advance(-1);
    isIn.push(await isLetIn(login('class@example.org')));
    clock.advance(1);
    expect(isIn).toEqual([true, true]);
  });

  it('doubles the delay after each further failure, up to a quarter of an hour', async () => {
    const attempt = login('growing@example.org');
    await admissions(5, attempt);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      clock.advance(minutes * MINUTE - 1);
      expect(await isLetIn(attempt)).toBe(false);
      clock.advance(1);
      expect(await isLetIn(attempt)).toBe(true);
      expect(await isLetIn(attempt)).toBe(false);
    }
  });

  it('does not count what it refuses', async () => {
    const attempt = login('patient@example.org');
    await admissions(60, attempt);
    clock.advance(MINUTE);
    expect(await isLetIn(attempt)).toBe(true);
  });

  it('starts again after a quiet quarter of an hour', async () => {
    const attempt = login('quiet@example.org');
    expect(await admissions(4, attempt)).toBe(4);
    clock.advance(15 * MINUTE);
    expect(await admissions(5, attempt)).toBe(5);
  });

  it('does not let a stranger elsewhere lock an account', async () => {
    await admissions(20, login('target@example.org', '203.0.113.9'));
    expect(await isLetIn(login('target@example.org'))).toBe(true);
  });

  it('forgets failures when the secret was right', async () => {
    const attempt = login('right@example.org');
    for (let day = 0; day < 12; day += 1) {
      expect(await admissions(4, attempt)).toBe(4);
      await throttle.forgive(attempt);
    }
  });

  it('does not take back what the secret opened when the count cannot be written', async () => {
    const rename = (from: string, to: string) =>
      testApp.app.get(DataSource).query(`ALTER TABLE ${from} RENAME TO ${to}`);
    await throttle.enter(login('shown-once@example.org'));
    await rename('throttle_bucket', 'away');
    await expect(throttle.forgive(login('shown-once@example.org'))).resolves.toBeUndefined();
    await rename('away', 'throttle_bucket');
  });

  it('stops one address after 300 failures on any accounts, and only that one', async () => {
    for (let index = 0; index < 300; index += 1) expect(await isLetIn(login(`p${index}@example.org`))).toBe(true);
    expect(await isLetIn(login('one-more@example.org'))).toBe(false);
    expect(await isLetIn(login('one-more@example.org', '198.51.100.2'))).toBe(true);
    expect(await isLetIn({ purpose: 'verify', address: '198.51.100.1' })).toBe(true);
  });

  it('does not take a success for a failure of the address', async () => {
    const attempt = login('busy@example.org');
    for (let index = 0; index < 310; index += 1) {
      expect(await isLetIn(attempt)).toBe(true);
      await throttle.forgive(attempt);
    }
  });

  it('keeps neither account nor address', async () => {
    await throttle.enter(login('a@example.org'));
    const rows: unknown[] = await testApp.app
      .get(DataSource)
      .query(`SELECT encode(key, 'escape') AS key FROM throttle_bucket`);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/example|198\.51/);
  });
});
