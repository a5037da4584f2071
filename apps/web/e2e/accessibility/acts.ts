import type { Page } from 'playwright-core';

/** What brings a page into a state. Found by structure, not by words: the page may speak any language. */
export type Act = (page: Page) => Promise<void>;

const seen = (page: Page, selector: string) => page.locator(selector).filter({ visible: true });

export const press =
  (selector: string): Act =>
  (page) =>
    seen(page, selector).first().click();

export const openDialog =
  (selector: string): Act =>
  async (page) => {
    await press(selector)(page);
    await page.locator('dialog[open]').waitFor();
  };

/** Submits a form as it stands, and waits for the refusal. */
export const submitEmpty =
  (form: string): Act =>
  async (page) => {
    await page.locator(`${form} button[type=submit]`).first().click();
    await page.locator(`${form} [aria-invalid=true], ${form} [role=alert]`).first().waitFor();
  };

export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page);
  };

/** Opens the menu of the first row of a table. */
export const openRowMenu: Act = async (page) => {
  await press('main table [aria-haspopup]')(page);
  await page.locator('[role=menuitem]').first().waitFor();
};

/** Chooses from the menu of the first row of a table what opens a dialog; negative places count from the end. */
export const openRowDialog =
  (place: number): Act =>
  async (page) => {
    await openRowMenu(page);
    await page.locator('[role=menuitem]').nth(place).click();
    await page.locator('dialog[open]').waitFor();
  };

export const refuseLogin: Act = async (page) => {
  await page.locator('input[type=email]').fill('nobody@example.org');
  await page.locator('input[autocomplete=current-password]').fill('not the password');
  await page.locator('main form button[type=submit]').click();
  await page.locator('[role=alert]').first().waitFor();
};

export const showQuestion =
  (index: number): Act =>
  async (page) => {
    await page.locator('main nav ol button').nth(index).click();
    await page.locator('main fieldset').first().waitFor();
  };

export const showSummary: Act = async (page) => {
  await page.locator('main nav ol + button').click();
  await page.locator('#attempt-summary').waitFor();
};

export const findChoice: Act = async (page) => {
  await page.locator('main ul[aria-labelledby] button:not([aria-expanded])').first().scrollIntoViewIfNeeded();
};
