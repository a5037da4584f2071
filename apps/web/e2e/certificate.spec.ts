import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openProfile } from './browser.js';
import { CourseWalk } from './course-walk.js';
import { enrol, joinAs, logInAs } from './people.js';

const NAME = 'Ελένη Αγγελίδου-Ξένου';
const CORRECTED = 'Ελένη Αγγελίδη-Ξένου';

describe('a certificate', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** From the name to the file, without a reload. @returns the public address */
  const makeCertificate = async (page: Page): Promise<string> => {
    await page.getByRole('textbox', { name: 'Your name on the certificate' }).fill(NAME);
    await page.getByRole('button', { name: 'Make my certificate' }).click();
    await page.getByRole('link', { name: /^Download \(PDF\)/ }).waitFor();
    return page.getByRole('textbox', { name: 'Address to check it' }).inputValue();
  };

  const download = async (page: Page): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download \(PDF\)/ }).click(),
    ]);
    return readFile(await file.path());
  };

  /** Opens a dialog from the menu of the certificate in the register. */
  const openInRegister = async (page: Page, code: string, act: string): Promise<void> => {
    await page.goto(`/admin/certificates?search=${code}`);
    await page.getByRole('button', { name: /^Actions for certificate/ }).click();
    await page.getByRole('menuitem', { name: act }).click();
  };

  const expectStatus = (page: Page, status: string) =>
    page.getByRole('heading', { level: 2, name: status, exact: true }).waitFor();

  it('is made in the background, checked by anyone, and can be corrected and revoked', async () => {
    const { page: learner } = await openProfile(browser);
    await joinAs(learner, browser, 'Eleni');
    await enrol(learner);
    await (await CourseWalk.on(learner)).toTheEnd();
    const address = await makeCertificate(learner);
    const code = new URL(address).pathname.split('/').at(-1) ?? '';
    expect((await download(learner)).subarray(0, 5).toString()).toBe('%PDF-');

    const { page: anyone } = await openProfile(browser);
    await anyone.goto(address);
    await expectStatus(anyone, 'Valid certificate');
    expect(await anyone.getByText(NAME).count()).toBe(0);
    await anyone.getByRole('textbox', { name: 'Name', exact: true }).fill('ελένη αγγελίδου-ξένου');
    await anyone.getByRole('button', { name: 'Compare' }).click();
    await anyone.getByText('This is the name on the certificate.').waitFor();

    await learner.goto('/certificates');
    await learner.getByRole('radio', { name: 'Your initials' }).check();
    await learner.getByText('Saved. The public page shows it from now on.').waitFor({ state: 'attached' });
    await anyone.reload();
    await anyone.getByText('Ε. Α.').waitFor();

    const { page: administrator } = await openProfile(browser);
    await logInAs(administrator, 'administrator');
    await openInRegister(administrator, code, 'Correct the name');
    await administrator.getByRole('textbox', { name: 'Name on the certificate' }).fill(CORRECTED);
    await administrator.getByRole('textbox', { name: 'Reason' }).fill('A letter was wrong.');
    await administrator.getByRole('button', { name: 'Issue the corrected certificate' }).click();
    await administrator.getByRole('dialog').waitFor({ state: 'detached' });
    await anyone.reload();
    await expectStatus(anyone, 'Replaced certificate');
    await anyone.getByRole('link', { name: 'See the newer certificate' }).click();
    await expectStatus(anyone, 'Valid certificate');

    await openInRegister(administrator, new URL(anyone.url()).pathname.split('/').at(-1) ?? '', 'Revoke');
    await administrator.getByRole('textbox', { name: 'Reason' }).fill('Issued for the wrong person.');
    await administrator.getByRole('button', { name: 'Revoke the certificate' }).click();
    await administrator.getByRole('dialog').waitFor({ state: 'detached' });
    await anyone.reload();
    await expectStatus(anyone, 'Revoked certificate');
    await learner.goto('/certificates');
    await learner.getByText('Reason: Issued for the wrong person.').waitFor();
  }, 300_000);
});
