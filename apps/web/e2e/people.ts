import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { demoAccount, openProfile } from './browser.js';

export const PASSWORD = 'quiet lantern harbour 27';

export const logIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
};

/** Signs in with the demo's login of a role. */
export const logInAs = async (page: Page, role: string): Promise<void> => {
  const { email, password } = await demoAccount(role);
  await logIn(page, email, password);
};

/** An address that nobody has yet. */
export const newEmail = (): string => `${randomUUID()}@example.org`;

/** An invitation with a link to copy, made by the demo's administrator. */
export const inviteByLink = async (browser: Browser, email: string): Promise<string> => {
  const { context, page } = await openProfile(browser);
  await logInAs(page, 'administrator');
  const link = await page.evaluate(async (address) => {
    const response = await fetch('/api/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: address, language: 'en', delivery: 'link' }),
    });
    return ((await response.json()) as { link: string }).link;
  }, email);
  await context.close();
  return link;
};

/** Opens the link, chooses a name and a password and accepts the notice; lands on My learning. */
export const acceptInvitation = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link);
  await page.getByLabel('Name to show').fill(name);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('checkbox', { name: 'I have read the privacy notice and accept it' }).check();
  await page.getByRole('button', { name: 'Create my account' }).click();
  await page.getByRole('heading', { name: 'My learning' }).waitFor();
};

/** Somebody new comes in by invitation, in the browser of this page; lands on My learning. @returns the address, which logs in with `PASSWORD` */
export const joinAs = async (page: Page, browser: Browser, name: string): Promise<string> => {
  const email = newEmail();
  await acceptInvitation(page, await inviteByLink(browser, email), name);
  return email;
};

/** From the empty list through the catalogue to the first lesson of the course. */
export const enrol = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Open the course catalogue' }).click();
  // Other journeys open courses of their own.
  await page.locator('a[href$="/catalogue/integra"]').first().click();
  await page.getByRole('radio', { name: /Prison/ }).check();
  await page.getByRole('button', { name: 'Enrol', exact: true }).click();
  await page.getByText('You are enrolled').first().waitFor();
  await page.goto('/learning');
  await page.getByRole('link', { name: /^Begin:/ }).click();
  await page.locator('article h1').waitFor();
};

/** From the first lesson by "Save and next" to the pre-test, and its first question. */
export const openPreTest = async (page: Page): Promise<void> => {
  const title = page.locator('article h1');
  while (!page.url().endsWith('/lessons/m0-start')) {
    const before = (await title.textContent()) ?? '';
    await page.getByRole('button', { name: 'Save and next' }).click();
    await title.filter({ hasNotText: before }).waitFor();
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
};
