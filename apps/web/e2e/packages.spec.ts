import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@integra/shared-types/language-table';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { callApi } from './api.js';
import { baseUrl, launchBrowser, openProfile } from './browser.js';
import { tabTo } from './focus.js';
import { logInAs } from './people.js';
import { zipOf } from './zip.js';

const PATIENCE_MS = 20_000;
const HEIGHT = 900;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens `play.html`; the second activity has no title. */
const manifest = (title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="talking" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="all">
    <organization identifier="all">
      <title>${title}</title>
      <item identifier="first" identifierref="page"><title>Listening</title></item>
      <item identifier="second" identifierref="page"/>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormType="sco" href="Play.html"><file href="Play.html"/></resource>
  </resources>
</manifest>`;

const aPackage = (title: string): Buffer =>
  zipOf({ 'imsmanifest.xml': manifest(title), 'play.html': '<p>Listening</p>' });
const BROKEN = zipOf({ 'imsmanifest.xml': manifest('Cut off').slice(0, 700), 'play.html': '' });

type Dropped = { name: string; bytes: Buffer };

describe('an author', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    ({ context, page, complaints } = await openProfile(browser));
    page.setDefaultTimeout(PATIENCE_MS);
    await logInAs(page, 'author');
    // The demo's author reads French.
    await speak('en');
  });
  afterAll(async () => {
    await speak('en');
    await browser.close();
  });

  const speak = async (language: Language): Promise<void> => {
    await context.addCookies([{ name: 'lms_language', value: language, url: baseUrl() }]);
    await callApi(context, 'PATCH', '/api/me/profile', { language });
  };

  /** As from a window of files: over the page, then let go. */
  const drop = async (...files: Dropped[]): Promise<void> => {
    const transfer = await page.evaluateHandle(
      (all) => {
        const data = new DataTransfer();
        for (const { name, base64 } of all) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], name, { type: 'application/zip' }));
        }
        return data;
      },
      files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    );
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  };

  const openLibrary = async (): Promise<void> => {
    await page.goto('/author/packages');
    await page.locator('main input[type=file]').waitFor({ state: 'attached' });
  };

  const settled = (fileName: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: fileName })
      .filter({ hasText: /Ready|Refused/ })
      .waitFor();

  it('drops several packages, sees what becomes of each, and reads why one was refused', async () => {
    await openLibrary();
    await drop(
      { name: 'Talking.zip', bytes: aPackage('Talking with people') },
      { name: 'broken.zip', bytes: BROKEN },
      { name: 'notes.txt', bytes: Buffer.from('words') },
    );
    const dialog = page.getByRole('dialog', { name: 'Bring in 2 packages' });
    await dialog.getByText('This is not a .zip file').waitFor();
    await dialog.getByLabel('Language of all these packages').selectOption({ label: 'English' });
    await dialog.getByRole('button', { name: 'Send 2 files' }).click();
    await settled('Talking.zip');
    await settled('broken.zip');

    await page.getByRole('link', { name: 'Report of broken.zip' }).click();
    await page.getByText('This version cannot be played').waitFor();
    await page.getByText('The manifest has a mistake in its XML').waitFor();
    expect(await page.getByText(/^line \d+, column \d+$/).count()).toBeGreaterThan(0);
  });

  it('reads the report, replaces the version and adds a language', async () => {
    await page.goto('/author/packages');
    await page.getByRole('link', { name: 'Talking with people', exact: true }).first().click();
    const english = page.getByRole('region', { name: 'English' });
    await english.getByText('This version can be played').first().waitFor();
    await english.getByText('SCORM 2004, 4th edition').first().waitFor();
    await english.getByText('An activity has no title').first().waitFor();
    await english.getByText('Address and file differ in upper and lower case').first().waitFor();

    const chooser = page.waitForEvent('filechooser');
    await english.getByRole('button', { name: /^Replace with a new version/ }).click();
    await (await chooser).setFiles({ name: 'second.zip', mimeType: 'application/zip', buffer: aPackage('Second') });
    const dialog = page.getByRole('dialog', { name: 'New version of “Talking with people”' });
    await dialog.getByText(/^This becomes version 2/).waitFor();
    await dialog.getByRole('button', { name: 'Send the file' }).click();
    await settled('second.zip');
    await english.getByRole('heading', { name: 'Version 2' }).waitFor();
    await english.getByText('1 earlier version').click();
    await english.getByRole('heading', { name: 'Version 1' }).waitFor();

    await drop({ name: 'greek.zip', bytes: aPackage('Συζήτηση') });
    await dialog.getByLabel('Language of the package').selectOption({ label: 'Greek' });
    await dialog.getByRole('button', { name: 'Send the file' }).click();
    const greek = page.getByRole('region', { name: 'Greek' });
    await greek.getByText('Συζήτηση').waitFor();
    expect(await greek.getByRole('heading', { name: /^Version/ }).allTextContents()).toEqual(['Version 1']);
  });

  it('sends again what did not arrive, without choosing it again', async () => {
    await openLibrary();
    await page.route('**/api/scorm/packages?*', (route) => route.abort(), { times: 1 });
    await drop({ name: 'again.zip', bytes: aPackage('Again') });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Language of the package').selectOption({ label: 'Dutch' });
    await dialog.getByRole('button', { name: 'Send the file' }).click();
    await page.getByText('The file was not sent').waitFor();
    await page.getByRole('button', { name: 'Try again: again.zip' }).click();
    await settled('again.zip');
    // The browser tells of the request that was cut.
    expect(complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
  });

  it('sets a rule, tries the package out, and makes a course of it', async () => {
    const before = complaints.length;
    await page.goto('/author/packages');
    await page.getByRole('link', { name: 'Talking with people', exact: true }).first().click();
    await page.getByRole('link', { name: 'Title and rules' }).click();
    await page.getByRole('radio', { name: /^it was opened/ }).check();
    await page.getByLabel('Minutes it has to be open').fill('2');
    await page.getByRole('radio', { name: /^over the whole page/ }).check();
    await page.getByRole('button', { name: 'Save title and rules' }).click();
    await page.getByText('Title and rules are saved').waitFor();
    await page.reload();
    expect(await page.getByLabel('Minutes it has to be open').inputValue()).toBe('2');

    await page.getByRole('link', { name: 'To the package' }).click();
    await page.getByRole('link', { name: 'Try it out' }).click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Greek' });
    await page.getByRole('button', { name: 'Open the package' }).click();
    const layer = page.getByRole('dialog', { name: /^Package:/ });
    await layer.getByText('Nothing you do here is recorded').waitFor();
    await layer.getByText('The package is opening…').waitFor({ state: 'hidden' });
    const player = new URL((await layer.locator('iframe').getAttribute('src')) ?? '');
    await layer.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();

    await page.getByRole('link', { name: 'To the package' }).click();
    await page.getByRole('link', { name: 'Make a course of this package' }).click();
    await page.getByLabel('Summary').fill('How to begin a talk.');
    await page.getByLabel('Minutes it takes').fill('20');
    await page.getByRole('button', { name: 'Make the course' }).click();
    const key = await page.getByLabel('Key of the course').inputValue();
    await page.getByText(/^It is by invitation until an administrator opens it/).waitFor();
    expect(await page.getByRole('link', { name: 'To the courses' }).count()).toBe(0);
    expect(key).toMatch(/^talking/);
    // The packages' own origin is the one other that is asked.
    expect(
      complaints.slice(before).filter((complaint) => !complaint.startsWith(`request to ${player.origin}/`)),
    ).toEqual([]);
  });

  it('needs no mouse', async () => {
    await page.goto('/author/packages');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: 'Choose files' }));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'keys.zip', mimeType: 'application/zip', buffer: aPackage('Keys') });
    await tabTo(page, page.getByLabel('Language of the package'));
    await page.keyboard.type('Fr');
    await tabTo(page, page.getByRole('button', { name: 'Send the file' }));
    await page.keyboard.press('Enter');
    await settled('keys.zip');
    await tabTo(page, page.getByRole('link', { name: 'Report of keys.zip' }));
    await page.keyboard.press('Enter');
    const french = page.getByRole('region', { name: 'French' });
    await french.waitFor();
    expect(await french.getByText('keys.zip').count()).toBe(1);
  });

  /** One line for each element that breaks a rule, and for a page that is wider than its window. */
  const faultsOn = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page })
      .options({ runOnly: RULES, resultTypes: ['violations'] })
      .setLegacyMode(true)
      .analyze();
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ...(isWide ? ['wider than the window'] : []),
    ];
  };

  it.each([
    ['en', 1280],
    ['bg', 320],
    ['el', 320],
    ['el', 640],
    ['fr', 768],
  ] as const)('finds pages that break no rule in %s at %d px', async (language, width) => {
    const { items } = await callApi<{ items: { id: string; title: string }[] }>(context, 'GET', '/api/scorm/packages');
    await speak(language);
    await page.setViewportSize({ width, height: HEIGHT });
    const faults: string[] = [];
    const look = async (name: string) => faults.push(...(await faultsOn()).map((fault) => `${name}: ${fault}`));
    await openLibrary();
    await page.getByRole('table').waitFor();
    await look('library');
    await drop({ name: 'a.zip', bytes: BROKEN }, { name: 'notes.txt', bytes: Buffer.from('words') });
    await page.locator('dialog[open] select').waitFor();
    await look('dialog');
    for (const title of ['Talking with people', 'broken']) {
      await page.goto(`/author/packages/${items.find((item) => item.title === title)?.id ?? ''}`);
      await page.getByRole('article').first().waitFor();
      await look(title);
    }
    const path = `/author/packages/${items.find((item) => item.title === 'Talking with people')?.id ?? ''}`;
    for (const part of ['rules', 'course', 'try-out']) {
      await page.goto(`${path}/${part}`);
      await page.locator('main button').last().waitFor();
      await look(part);
    }
    await page.locator('main button').last().click();
    await page.locator('iframe').waitFor();
    await look('player');
    expect(faults).toEqual([]);
  });
});
