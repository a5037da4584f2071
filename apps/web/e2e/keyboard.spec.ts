import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callApi } from './api.js';
import { launchBrowser, openProfile } from './browser.js';
import { isFocused, pressOn, tabTo } from './focus.js';
import { savedOn } from './given.js';
import { joinAs, PASSWORD } from './people.js';

const PATIENCE_MS = 20_000;

describe('somebody who uses no mouse', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** Somebody who is enrolled, and signed out again. */
  const newReader = async (): Promise<{ page: Page; complaints: string[]; email: string; enrolmentId: string }> => {
    const { context, page, complaints } = await openProfile(browser);
    page.setDefaultTimeout(PATIENCE_MS);
    const email = await joinAs(page, browser, 'Alex');
    const enrolment = await callApi<{ id: string }>(context, 'POST', '/api/enrolments', {
      courseKey: 'integra',
      audience: 'prison',
    });
    await context.clearCookies();
    return { page, complaints, email, enrolmentId: enrolment.id };
  };

  /** What opens the first module, done by the server's own routes. */
  const openModuleOne = async (page: Page, enrolmentId: string): Promise<void> => {
    const context = page.context();
    const enrolment = `/api/enrolments/${enrolmentId}`;
    for (const lesson of ['m0-welcome', 'm0-ground-rules', 'm0-privacy', 'm0-wellbeing', 'm0-start']) {
      await callApi(context, 'GET', `${enrolment}/lessons/${lesson}?language=en`);
      await callApi(context, 'POST', `${enrolment}/lessons/${lesson}/done`, {});
    }
    const attempt = await callApi<{ id: string }>(
      context,
      'POST',
      `${enrolment}/quizzes/pre-test/attempts?language=en`,
      {},
    );
    await callApi(context, 'POST', `/api/attempts/${attempt.id}/submission?language=en`, {});
  };

  const logInByKeyboard = async (page: Page, email: string): Promise<void> => {
    await page.goto('/login');
    await tabTo(page, page.getByLabel('E-mail address'));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My learning' }).waitFor();
  };

  /** Gives some answer to the question that is shown. */
  const answer = async (page: Page): Promise<void> => {
    const card = page.locator('section fieldset').first();
    const [radio, checkbox, select, keep, text] = [
      card.getByRole('radio'),
      card.getByRole('checkbox'),
      card.getByRole('combobox'),
      card.getByRole('button', { name: 'Keep this order' }),
      card.getByRole('textbox'),
    ];
    if ((await radio.count()) > 0) {
      await tabTo(page, radio);
      await page.keyboard.press('Space');
    } else if ((await checkbox.count()) > 0) {
      await tabTo(page, checkbox);
      await page.keyboard.press('Space');
    } else if ((await select.count()) > 0) {
      for (let line = 0; line < (await select.count()); line += 1) {
        await tabTo(page, select.nth(line));
        await page.keyboard.press('ArrowDown');
      }
    } else if ((await keep.count()) > 0) {
      await tabTo(page, card.getByRole('button', { name: /^Down:/ }));
      await page.keyboard.press('ArrowDown');
    } else {
      await tabTo(page, text);
      await page.keyboard.type('prison');
    }
  };

  const answerAll = async (page: Page): Promise<void> => {
    for (;;) {
      const heading = page.getByRole('heading', { name: /^Question \d+ of \d+$/ });
      const [, number, total] = /(\d+) of (\d+)/.exec((await heading.textContent()) ?? '') ?? [];
      await answer(page);
      if (number === total) break;
      await pressOn(page, page.getByRole('button', { name: 'Next', exact: true }));
      await page.getByRole('heading', { name: `Question ${Number(number) + 1} of ${total}` }).waitFor();
    }
    await pressOn(page, page.getByRole('button', { name: 'To the summary' }));
    await page.getByRole('heading', { name: 'Summary' }).waitFor();
  };

  it('logs in, reads, writes a reflection, takes the pre-test to its result and goes on to the next module', async () => {
    const { page, complaints, email } = await newReader();
    await logInByKeyboard(page, email);

    await page.reload();
    await page.getByRole('heading', { name: 'My learning' }).waitFor();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await pressOn(page, skip);
    expect(await isFocused(page.getByRole('main'))).toBe(true);

    await pressOn(page, page.getByRole('link', { name: /^(Begin|Resume):/ }));
    await page.locator('article h1').waitFor();
    const title = page.locator('article h1');
    const reflection = page.getByRole('textbox', { name: 'Your notes' });
    const goOn = async () => {
      const read = (await title.textContent()) ?? '';
      await pressOn(page, page.getByRole('button', { name: 'Save and next' }));
      await title.filter({ hasNotText: read }).waitFor();
      expect(await isFocused(title)).toBe(true);
    };
    await goOn();
    expect(await title.textContent()).toBe('Five ground rules');
    while ((await reflection.count()) === 0) await goOn();
    const thought = 'What I want to look at before I speak.';
    await tabTo(page, reflection);
    await page.keyboard.type(thought);
    await page.keyboard.press('Tab');
    await savedOn(page).waitFor();
    await page.reload();
    await reflection.waitFor();
    expect(await reflection.inputValue()).toBe(thought);
    while (!page.url().endsWith('/lessons/m0-start')) await goOn();
    await pressOn(page, page.getByRole('button', { name: 'Start', exact: true }));
    await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
    await answerAll(page);

    const submit = page.getByRole('button', { name: 'Submit', exact: true });
    await pressOn(page, submit);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let stop = 0; stop < 6; stop += 1) {
      await page.keyboard.press('Tab');
      const isOutside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await isFocused(submit)).toBe(true);

    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'Submit now' }));
    await page.getByRole('heading', { level: 1, name: /^Result/ }).waitFor();
    await pressOn(page, page.getByRole('link', { name: /^(Go on with the lesson|Back to the lesson)$/ }));
    await title.waitFor();
    await goOn();
    expect(page.url()).toContain('/lessons/m1-');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('chooses the language from its menu, and keeps the place', async () => {
    const { page, context, complaints } = await openProfile(browser);
    await page.goto('/login');
    const menu = page.locator('header button[aria-expanded]').first();
    await pressOn(page, menu);
    await pressOn(page, page.getByRole('button', { name: 'Ελληνικά' }));
    await page.waitForFunction(() => document.documentElement.lang === 'el');
    expect(await isFocused(menu)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await isFocused(menu)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('plays a scenario to one of its ends', async () => {
    const { page, complaints, email, enrolmentId } = await newReader();
    await logInByKeyboard(page, email);
    await openModuleOne(page, enrolmentId);
    await page.goto(`/learning/${enrolmentId}/lessons/m1-practice`);
    await pressOn(page, page.getByRole('button', { name: 'Begin the scenario' }));
    const again = page.getByRole('button', { name: 'Start again from the beginning' });
    const choices = page.getByRole('list', { name: 'What do you do?' }).getByRole('button');
    for (let step = 0; step < 12; step += 1) {
      await again.or(choices.first()).first().waitFor();
      if (await again.isVisible()) break;
      const before = await page.getByRole('list', { name: 'What do you do?' }).textContent();
      await pressOn(page, choices);
      await page.waitForFunction(
        (old) => document.querySelector('ul[aria-labelledby]:has(button)')?.textContent !== old,
        before,
      );
    }
    expect(await again.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
