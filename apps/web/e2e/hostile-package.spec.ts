import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { callApi } from './api.js';
import { baseUrl, launchBrowser, openProfile } from './browser.js';
import { hostilePackage } from './hostile-package.js';
import { bringIn, enrolIn, openCourseOf } from './package-course.js';
import { logInAs } from './people.js';

type Hostile = {
  run: (portal: string, foreign: { account: string }) => Promise<Record<string, string>>;
  save: (value: string) => string;
  reach: () => string[];
  taken: string[];
};

/** The worst case: portal and content are two ports of one host, so cookies would be shared. */
describe('a hostile package', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let lesson: string;
  let shell: Frame;
  let sco: Frame;

  beforeAll(async () => {
    browser = await launchBrowser();
    const author = await openProfile(browser);
    await logInAs(author.page, 'author');
    // Whoever plays it could do the most harm with what they are allowed to.
    ({ context, page } = await openProfile(browser));
    await logInAs(page, 'administrator');
    const made = await bringIn(author.context, 'hostile.zip', hostilePackage());
    lesson = await enrolIn(context, await openCourseOf(author.context, context, made));
    await author.context.close();
    await open();
  }, 120_000);
  afterAll(() => browser.close());

  const frameIn = async (host: Page | Frame, selector: string): Promise<Frame> => {
    const frame = await (await host.waitForSelector(selector)).contentFrame();
    if (frame === null) throw new Error('no frame');
    return frame;
  };
  const open = async (): Promise<void> => {
    await page.goto(lesson);
    await page.getByRole('button', { name: /^(Start|Continue)/ }).click();
    shell = await frameIn(page, 'main iframe, dialog iframe, [role=dialog] iframe');
    sco = await frameIn(shell, '.stage iframe');
    await sco.waitForFunction(() => 'save' in window);
  };
  const someone = async (): Promise<string> => {
    const { items } = await callApi<{ items: { accountId: string }[] }>(context, 'GET', '/api/people');
    return items[0]?.accountId ?? '';
  };

  it('reaches nothing of the portal, of others, or outside', async () => {
    const account = await someone();
    const rolesBefore = await callApi(context, 'GET', `/api/people/${account}`);
    const results = await sco.evaluate(([portal, id]) => (window as unknown as Hostile).run(portal, { account: id }), [
      baseUrl(),
      account,
    ] as const);
    expect(results).toEqual({
      dom: 'blocked',
      storage: 'blocked',
      cookies: 'blocked',
      people: 'blocked',
      role: 'blocked',
      navigation: 'blocked',
      popup: 'blocked',
      messages: 'blocked',
      forms: 'blocked',
      foreignAttempt: 'blocked',
      otherFiles: 'blocked',
      worker: 'blocked',
      outside: 'blocked',
    });
    expect(await callApi(context, 'GET', `/api/people/${account}`)).toEqual(rolesBefore);
    expect(new URL(page.url()).origin).toBe(baseUrl());
    // Its forged messages neither closed the player nor claimed anything.
    expect(await page.getByText('Passed', { exact: true }).count()).toBe(0);
    expect(sco.isDetached()).toBe(false);
    expect(await sco.evaluate(() => (window as unknown as Hostile).reach())).toEqual([
      'false',
      'false',
      'false',
      'false',
    ]);
  });

  it('can use the token it sees no longer than its own attempt lasts', async () => {
    await sco.evaluate(() => (window as unknown as Hostile).save('1'));
    await sco.waitForFunction(() => (window as unknown as Hostile).taken.length > 0);
    const token = await sco.evaluate(() => (window as unknown as Hostile).taken.at(-1) ?? '');
    const origin = new URL(shell.url()).origin;
    const commit = async (sequence: number): Promise<unknown> => {
      const body = {
        token,
        sequence,
        activity: 'a',
        visit: 1,
        isNewAttempt: false,
        set: {},
        calls: [],
        isTerminated: false,
      };
      const all = { ...body, sequencing: null, root: null, objectives: {}, stores: {} };
      const response = await fetch(`${origin}/runtime/commits`, { method: 'POST', body: JSON.stringify(all) });
      return ((await response.json()) as { result: string }).result;
    };
    expect(await commit(500)).toBe('saved');
    await callApi(context, 'DELETE', '/api/session');
    expect(await commit(501)).toBe('ended');
  });

  it('finds nothing of its own after a logout, even if the page was loaded anew before', async () => {
    await logInAs(page, 'administrator');
    await open();
    await sco.evaluate(() => localStorage.setItem('by the package', 'x'));
    const origin = new URL(shell.url()).origin;
    await page.reload();
    await page.getByRole('button', { name: /Ada Meadow/ }).click();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForURL('**/login');
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
      `${origin}/player/`,
    );
    const after = await frameIn(page, 'iframe');
    await after.waitForSelector('h1');
    expect(await after.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});
