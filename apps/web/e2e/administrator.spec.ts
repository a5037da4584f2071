import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openProfile } from './browser.js';
import { acceptInvitation, logInAs, newEmail, PASSWORD } from './people.js';

const PATIENCE_MS = 20_000;
const A_YEAR_MS = 365 * 24 * 3_600_000;

describe('an administrator', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    ({ page } = await openProfile(browser));
    page.setDefaultTimeout(PATIENCE_MS);
    await logInAs(page, 'administrator');
  });

  const findPerson = async (email: string): Promise<void> => {
    await page.goto(`/admin/people?search=${encodeURIComponent(email)}`);
    await page.getByRole('cell', { name: email }).or(page.getByText(email)).first().waitFor();
  };

  /** A new person by the dialog, with a link to pass on. */
  const invite = async (email: string): Promise<string> => {
    await page.goto('/admin/people');
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail address').fill(email);
    await dialog.getByRole('radio', { name: /^By a link/ }).check();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    return dialog.getByRole('textbox', { name: 'Link of the invitation' }).inputValue();
  };

  it('invites somebody, gives a founding licence, suspends and reopens the account', async () => {
    const email = newEmail();
    const link = await invite(email);
    const { page: invited, complaints } = await openProfile(browser);
    await acceptInvitation(invited, link, 'Sam');

    await findPerson(email);
    await page.getByRole('link', { name: 'Sam' }).click();
    await page.getByRole('button', { name: 'Give a role' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Role', { exact: true }).selectOption({ label: 'Trainer' });
    await dialog.getByLabel('Valid until').fill(new Date(Date.now() + A_YEAR_MS).toISOString().slice(0, 10));
    await dialog.getByLabel('Reason').fill('Taught the pilot of the first course.');
    await dialog.getByRole('button', { name: 'Give the role' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: 'Trainer' }).filter({ hasText: 'Until' }).waitFor();

    await findPerson(email);
    await page.getByRole('button', { name: 'Actions for Sam' }).click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    await dialog.getByLabel('Reason').fill('Left the service.');
    await dialog.getByRole('button', { name: 'Suspend the account' }).click();
    await dialog.waitFor({ state: 'detached' });
    await invited.goto('/learning');
    await invited.waitForURL(/\/login/);

    await findPerson(email);
    await page.getByRole('button', { name: 'Actions for Sam' }).click();
    await page.getByRole('menuitem', { name: 'Reopen' }).click();
    await dialog.getByRole('button', { name: 'Reopen the account' }).click();
    await dialog.waitFor({ state: 'detached' });
    await invited.getByLabel('E-mail address').fill(email);
    await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await invited.getByRole('button', { name: 'Log in' }).click();
    await invited.getByRole('heading', { name: 'My learning' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('creates an organisation, which can then be named in an invitation', async () => {
    const name = `Probation service ${randomUUID().slice(0, 8)}`;
    await page.goto('/admin/organisations');
    await page.getByRole('button', { name: 'Create an organisation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Kind').selectOption({ label: 'Probation service' });
    await dialog.getByLabel('Country').selectOption({ label: 'Portugal' });
    await dialog.getByRole('button', { name: 'Create the organisation' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.goto('/admin/people');
    await page.getByRole('button', { name: 'Invite a person' }).click();
    await dialog.getByLabel('E-mail address').fill(newEmail());
    await dialog.getByRole('combobox', { name: 'Organisation' }).fill(name.slice(0, 20));
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await dialog.getByRole('radio', { name: /^By a link/ }).check();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.getByRole('textbox', { name: 'Link of the invitation' }).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.goto('/admin/people');
    expect(await page.getByText(name).first().textContent()).toContain(name);
  });
});
