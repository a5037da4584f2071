import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attempt } from '@integra/shared-types/quizzes';
import type { Browser } from 'playwright-core';
import { callApi } from './api.js';
import { killServer, launchBrowser, openProfile, serverIsBack } from './browser.js';
import { CourseWalk } from './course-walk.js';
import { givenOn, openQuestion, savedOn } from './given.js';
import { enrol, joinAs, openPreTest } from './people.js';

describe('a frontline officer', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const newLearner = async (name: string) => {
    const profile = await openProfile(browser);
    await joinAs(profile.page, browser, name);
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
    // Not every question has fields; the first that has them is the one to look at.
    let number = 1;
    while ((await givenOn(page)).length === 0) await openQuestion(page, (number += 1));
    await walk.answerOne();
    await savedOn(page).waitFor();
    const attempt = new URL(page.url()).pathname;
    const given = await givenOn(page);
    expect(given.some((value) => value !== false && value !== '')).toBe(true);
    const held = async () => {
      const path = `/api/attempts/${attempt.split('/').at(-1)}?language=en`;
      return (await callApi<Attempt>(context, 'GET', path)).questions.map(({ answer }) => answer);
    };
    const saved = await held();
    expect(saved[number - 1]).not.toBeNull();

    await page.getByRole('button', { name: /English/ }).click();
    await page
      .getByRole('menuitemradio', { name: 'Français' })
      .or(page.getByRole('button', { name: 'Français' }))
      .first()
      .click();
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    expect(new URL(page.url()).pathname).toBe(attempt);
    expect(await givenOn(page)).toEqual(given);

    await page.reload();
    await openQuestion(page, number);
    expect(new URL(page.url()).pathname).toBe(attempt);
    expect(await givenOn(page)).toEqual(given);
    await killServer();
    await openQuestion(page, number === 1 ? 2 : 1);
    await serverIsBack();
    await page.reload();
    await openQuestion(page, number);
    expect(new URL(page.url()).pathname).toBe(attempt);
    expect(await givenOn(page)).toEqual(given);
    expect(await held()).toEqual(saved);
    await context.close();
  });
});
