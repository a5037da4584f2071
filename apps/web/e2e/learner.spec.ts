import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { killServer, launchBrowser, openProfile, serverIsBack } from './browser.js';
import { CourseWalk } from './course-walk.js';
import { acceptInvitation, enrol, inviteByLink, openPreTest } from './people.js';

const newEmail = (): string => `${randomUUID()}@example.org`;

describe('a frontline officer', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const newLearner = async (name: string) => {
    const profile = await openProfile(browser);
    await acceptInvitation(profile.page, await inviteByLink(browser, newEmail()), name);
    await enrol(profile.page);
    return profile;
  };

  it('comes in by invitation, takes the whole course and is told that it is completed', async () => {
    const { page, context, complaints } = await newLearner('Robin');
    const walk = await CourseWalk.on(page);
    await walk.toTheEnd();
    await page.goto('/learning');
    await page.getByText(/^Completed on/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 600_000);

  it('switches the language in the middle of a quiz, reloads, and meets the same attempt after the server was killed', async () => {
    const { page, context } = await newLearner('Kim');
    const walk = await CourseWalk.on(page);
    await openPreTest(page);
    await walk.answerOne();
    await page
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    const attempt = new URL(page.url()).pathname;

    await page.getByRole('button', { name: /English/ }).click();
    await page
      .getByRole('menuitemradio', { name: 'Français' })
      .or(page.getByRole('button', { name: 'Français' }))
      .first()
      .click();
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    expect(new URL(page.url()).pathname).toBe(attempt);
    expect(await page.locator('fieldset input:checked, fieldset select').count()).toBeGreaterThan(0);

    await page.reload();
    await page.locator('fieldset').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(attempt);
    await killServer();
    await page.locator('nav ol button').nth(1).click();
    await serverIsBack();
    await page.reload();
    await page.locator('fieldset').first().waitFor({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe(attempt);
    await context.close();
  });
});
