import type { Locator, Page } from 'playwright-core';

/** What is given in the question that is shown, in any language: which choices, which lines of a list, which words. */
export const givenOn = (page: Page): Promise<(string | boolean)[]> =>
  page
    .locator('section fieldset')
    .first()
    .evaluate((card) =>
      [...card.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')].map((field) =>
        field.matches('[type=radio], [type=checkbox]') ? (field as HTMLInputElement).checked : field.value,
      ),
    );

/** What says that everything typed so far is on the server. */
export const savedOn = (page: Page): Locator => page.getByText(/^Saved \d/).first();

/** Opens a question from the list of all of them. */
export const openQuestion = async (page: Page, number: number): Promise<void> => {
  await page
    .locator('nav ol button')
    .nth(number - 1)
    .click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^Question ${number}\\b`) }).waitFor();
};
