import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callApi } from './api.js';
import { launchBrowser, openProfile } from './browser.js';
import { savedOn } from './given.js';
import { joinAs, logIn, PASSWORD } from './people.js';

describe('a reflection', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const field = (page: Page) => page.getByRole('textbox', { name: 'Your notes' });
  const write = async (page: Page, text: string): Promise<void> => {
    await field(page).fill(text);
    await field(page).blur();
  };

  it('written on two devices loses neither text: its writer sees both and says what stays', async () => {
    const office = await openProfile(browser);
    const email = await joinAs(office.page, browser, 'Jo');
    const { id } = await callApi<{ id: string }>(office.context, 'POST', '/api/enrolments', {
      courseKey: 'integra',
      audience: 'prison',
    });
    const home = await openProfile(browser);
    await logIn(home.page, email, PASSWORD);
    for (const { page } of [office, home]) {
      await page.goto(`/learning/${id}/lessons/m0-wellbeing`);
      await field(page).waitFor();
    }

    await write(office.page, 'Written in the office');
    await savedOn(office.page).waitFor();
    await write(home.page, 'Written at home');
    await home.page.getByText('Written in the office').waitFor();
    expect(await field(home.page).inputValue()).toBe('Written at home');
    await home.page.getByRole('button', { name: 'Keep both, one below the other' }).click();
    await savedOn(home.page).waitFor();

    await office.page.reload();
    await field(office.page).waitFor();
    expect(await field(office.page).inputValue()).toBe('Written in the office\n\nWritten at home');
    expect(office.complaints).toEqual([]);
    await office.context.close();
    await home.context.close();
  });
});
