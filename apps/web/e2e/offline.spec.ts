import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openProfile, startDatabase, stopDatabase } from './browser.js';
import { CourseWalk } from './course-walk.js';
import { givenOn, openQuestion, savedOn } from './given.js';
import { enrol, joinAs, openPreTest } from './people.js';

const PATIENCE_MS = 20_000;
/** The page tries again after at most 30 s. */
const RECOVERY_MS = 60_000;
const OUTAGE_MS = 10_000;
const LOST = 'The server cannot be reached. What you typed stays here; we keep trying.';

describe('a network or a database that goes', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('in the middle of a quiz loses nothing: a banner says so, and answers are sent when it is back', async () => {
    const { context, page } = await openProfile(browser);
    await joinAs(page, browser, 'Sam');
    await enrol(page);
    await openPreTest(page);
    const walk = await CourseWalk.on(page);
    const banner = page.getByText(LOST);

    await context.setOffline(true);
    await walk.answerOne();
    await banner.waitFor({ timeout: PATIENCE_MS });
    await page.getByText('1 answer not saved yet. Keep this page open.').first().waitFor({ timeout: PATIENCE_MS });
    await walk.toQuestion(2);
    await walk.answerOne();
    await page.getByText('2 answers not saved yet. Keep this page open.').first().waitFor({ timeout: PATIENCE_MS });

    await context.setOffline(false);
    await savedOn(page).waitFor({ timeout: PATIENCE_MS });
    await banner.waitFor({ state: 'detached', timeout: PATIENCE_MS });

    await page.reload();
    const answered = page.getByRole('navigation', { name: 'All questions' }).getByText('Answered', { exact: true });
    await answered.first().waitFor({ timeout: PATIENCE_MS, state: 'attached' });
    expect(await answered.count()).toBe(2);
    await context.close();
  });

  it('the database, stopped for ten seconds in the middle of a quiz: a banner says so, and nothing is lost', async () => {
    const { context, page } = await openProfile(browser);
    await joinAs(page, browser, 'Kit');
    await enrol(page);
    await openPreTest(page);
    const walk = await CourseWalk.on(page);
    const banner = page.getByText(LOST);
    const saved = savedOn(page);
    await walk.answerOne();
    await saved.waitFor({ timeout: PATIENCE_MS });
    const before = await givenOn(page);
    await openQuestion(page, 2);

    await stopDatabase();
    try {
      const stoppedAt = Date.now();
      await walk.answerOne();
      await banner.waitFor({ timeout: PATIENCE_MS });
      await page.getByText('1 answer not saved yet. Keep this page open.').first().waitFor({ timeout: PATIENCE_MS });
      await page.waitForTimeout(Math.max(0, OUTAGE_MS - (Date.now() - stoppedAt)));
      expect(await banner.isVisible()).toBe(true);
    } finally {
      await startDatabase();
    }
    const meanwhile = await givenOn(page);
    await saved.waitFor({ timeout: RECOVERY_MS });
    await banner.waitFor({ state: 'detached', timeout: RECOVERY_MS });

    await page.reload();
    const answered = page.getByRole('navigation', { name: 'All questions' }).getByText('Answered', { exact: true });
    await answered.first().waitFor({ timeout: PATIENCE_MS, state: 'attached' });
    expect(await answered.count()).toBe(2);
    await openQuestion(page, 1);
    expect(await givenOn(page)).toEqual(before);
    await openQuestion(page, 2);
    expect(await givenOn(page)).toEqual(meanwhile);
    await context.close();
  });
});
