import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity, Edition } from '@integra/scorm-runtime/manifest';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { activity, organization } from '../player/test/launches.js';
import { launchBrowser } from './browser.js';
import { type Hosts, startHosts } from './player/hosts.js';
import { MemoryRuntime } from './player/memory-runtime.js';
import { endingIn } from './player/package-page.js';

type Sco = { readonly evaluate: (script: string) => Promise<unknown> };

let browser: Browser;
let hosts: Hosts;
let runtime: MemoryRuntime;
let context: BrowserContext;
let complaints: string[];

const prepare = (edition: Edition, ...activities: Activity[]): void => {
  runtime = new MemoryRuntime(
    { edition, organization: organization(...activities), filesPath: '/files/p/' },
    () => hosts.portalOrigin,
  );
};

/** A page of the lesson with the player in it. */
const open = async (): Promise<{ page: Page; shell: Frame }> => {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(hosts.pageFor(runtime.newCode()));
  const frame = await page.waitForSelector('#player');
  const shell = await frame.contentFrame();
  if (shell === null) throw new Error('no shell');
  return { page, shell };
};

const scoIn = async (shell: Frame): Promise<Sco> => {
  const handle = await shell.waitForSelector('main iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('no package');
  await frame.waitForFunction('typeof began === "string"');
  return frame;
};

const until = async (isTrue: () => boolean | Promise<boolean>, what: string, ms = 15_000): Promise<void> => {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const heard = (page: Page): Promise<{ type: string; reason?: string }[]> => page.evaluate('heard');
const ask = (page: Page, type: string): Promise<void> =>
  page.evaluate(
    ([origin, wanted]) =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'integra-portal', type: wanted }, origin),
    [hosts.contentOrigin, type] as const,
  );

beforeAll(async () => {
  browser = await launchBrowser();
  hosts = await startHosts(() => runtime);
});

afterAll(async () => {
  await browser.close();
  await hosts.stop();
});

beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ locale: 'en-GB' });
});

afterEach(async () => {
  await context.close();
});

describe('a package of one activity', () => {
  it('is opened with what it kept, saved, and closed', async () => {
    prepare('2004-4th', activity('A'));
    runtime.states.set('A', { 'cmi.location': 'page-7' });
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    expect(await sco.evaluate('[began, get("cmi.location"), get("cmi.entry"), get("cmi.learner_name")]')).toEqual([
      'true',
      'page-7',
      'resume',
      'Παπαδοπούλου, Ελένη',
    ]);
    expect(shell.url()).toBe(`${hosts.contentOrigin}/player/`);
    await sco.evaluate('set("cmi.location", "page-8")');
    await until(() => runtime.valuesOf('A')['cmi.location'] === 'page-8', 'the change is saved');
    await until(async () => /Saved at \d\d:\d\d/.test(await shell.innerText('.saving')), 'it says so');
    expect(await shell.isVisible('text=Outline')).toBe(false);
    expect(await shell.isVisible('text=Continue')).toBe(false);
    await shell.click('text=Close the package');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'the portal hears');
    expect(runtime.closed).toBe(1);
    const types = (await heard(page)).map(({ type }) => type);
    expect([types[0], types.includes('saved'), types.at(-1)]).toEqual(['ready', true, 'ended']);
    expect(complaints).toEqual([]);
  });

  it.each(['unload', 'pagehide', 'beforeunload'])('that ends in %s is heard when it is closed', async (event) => {
    prepare('1.2', activity('A', endingIn(event)));
    const { page, shell } = await open();
    await scoIn(shell);
    await ask(page, 'leave');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');
    expect(runtime.valuesOf('A')['cmi.core.lesson_location']).toBe(`left-by-${event}`);
    expect(runtime.commits.at(-1)?.isTerminated).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each(['unload', 'pagehide', 'beforeunload'])('that ends in %s is heard when the tab goes', async (event) => {
    prepare('2004-3rd', activity('A', endingIn(event)));
    const { page, shell } = await open();
    await scoIn(shell);
    await page.goto(hosts.portalOrigin);
    await until(() => runtime.valuesOf('A')['cmi.location'] === `left-by-${event}`, 'the beacon arrives');
    expect(runtime.commits.at(-1)?.isTerminated).toBe(true);
  });

  it('keeps what a closing tab set last', async () => {
    prepare('2004-4th', activity('A'));
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    await sco.evaluate('set("cmi.suspend_data", "last words")');
    await page.close();
    await until(() => runtime.valuesOf('A')['cmi.suspend_data'] === 'last words', 'the beacon arrives');
    expect(runtime.commits.at(-1)?.isTerminated).toBe(false);
  });

  it('goes on after the browser was killed while the network was away', async () => {
    prepare('2004-4th', activity('A'));
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    await until(() => runtime.commits.length > 0, 'the first commit');
    runtime.isAway = true;
    const text = 'Ωμέγα'.repeat(12_800);
    await sco.evaluate(`set("cmi.suspend_data", ${JSON.stringify(text)})`);
    await until(async () => (await shell.innerText('.saving')).includes('keep this page open'), 'it warns');
    await sco.evaluate('set("cmi.location", "later")');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await page.close();
    runtime.isAway = false;
    expect(runtime.valuesOf('A')['cmi.suspend_data']).toBeUndefined();

    const again = await open();
    const back = await scoIn(again.shell);
    expect(await back.evaluate('get("cmi.suspend_data").length')).toBe(text.length);
    expect(await back.evaluate('get("cmi.location")')).toBe('later');
    expect(runtime.recovered).toBeGreaterThan(0);
  });

  it('goes on with what was first set in unload and is too much for a beacon', async () => {
    prepare('2004-4th', activity('A'));
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    await sco.evaluate('addEventListener("unload", () => { set("cmi.suspend_data", "Ωμέγα".repeat(12800)); })');
    await page.goto(hosts.portalOrigin);
    const back = await scoIn((await open()).shell);
    expect(await back.evaluate('get("cmi.suspend_data").length')).toBe(64_000);
    expect(runtime.recovered).toBeGreaterThan(0);
  });

  it('answers a flush when everything is saved', async () => {
    prepare('1.2', activity('A'));
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    await sco.evaluate('set("cmi.core.lesson_status", "completed")');
    await ask(page, 'flush');
    await until(async () => (await heard(page)).some(({ type }) => type === 'flushed'), 'the answer');
    expect(runtime.valuesOf('A')['cmi.core.lesson_status']).toBe('completed');
  });

  it('says that another window goes on', async () => {
    prepare('1.2', activity('A'));
    const { page, shell } = await open();
    const sco = await scoIn(shell);
    await until(() => runtime.commits.length > 0, 'the first commit');
    runtime.fence();
    await sco.evaluate('set("cmi.core.lesson_status", "completed"); call("Commit", "")');
    await shell.waitForSelector('text=It goes on in another window');
    expect((await heard(page)).at(-1)).toEqual({ source: 'integra-player', type: 'ended', reason: 'fenced' });
  });

  it('records nothing in review mode', async () => {
    prepare('2004-4th', activity('A'));
    runtime.mode = 'review';
    const { shell } = await open();
    const sco = await scoIn(shell);
    expect(
      await sco.evaluate('[get("cmi.mode"), get("cmi.credit"), set("cmi.location", "x"), call("Commit", "")]'),
    ).toEqual(['review', 'no-credit', 'true', 'true']);
    await shell.waitForSelector('text=Review: nothing is recorded');
    await shell.click('text=Close the package');
    await shell.waitForSelector('text=The package is closed');
    expect(runtime.commits).toEqual([]);
  });

  it('names a code that was used, a server that is away, and a file that is missing', async () => {
    const missing = { resource: { identifier: 'R', type: 'sco', href: 'gone.html', parameters: null } } as const;
    prepare('1.2', activity('A', missing));
    runtime.isAway = true;
    const { page, shell } = await open();
    await shell.waitForSelector('text=The server cannot be reached');
    runtime.isAway = false;
    await shell.click('button:has-text("Try again")');
    await shell.waitForSelector('text=A file of the package is missing');
    await page.reload();
    const reloaded = await (await page.waitForSelector('#player')).contentFrame();
    expect(await reloaded?.waitForSelector('text=Open the package again from the lesson')).toBeTruthy();
  });
});

describe('a package of several activities', () => {
  it('goes on, back and to what is chosen, and resumes where it was', async () => {
    prepare('1.2', activity('A'), activity('B', { prerequisites: 'A' }), activity('C'));
    const { page, shell } = await open();
    const first = await scoIn(shell);
    await shell.waitForSelector('nav .entry');
    expect(await shell.getAttribute('.entry >> nth=2', 'aria-disabled')).toBe('true');
    await first.evaluate(
      'set("cmi.core.lesson_status", "passed"); set("cmi.core.lesson_location", "in-a"); call("Commit", "")',
    );
    await until(async () => (await shell.getAttribute('.entry >> nth=2', 'aria-disabled')) === null, 'B opens');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await shell.click('text=Continue');
    await until(async () => (await shell.innerText('h1')) === 'Activity B', 'B comes');
    await scoIn(shell);
    await shell.click('.entry >> nth=3');
    await until(async () => (await shell.innerText('h1')) === 'Activity C', 'C comes');
    const third = await scoIn(shell);
    await third.evaluate('set("cmi.core.lesson_location", "in-c")');
    await ask(page, 'leave');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');
    expect(runtime.commits.map((commit) => commit.sequence)).toEqual(runtime.commits.map((_, place) => place + 1));
    expect(runtime.valuesOf('A')['cmi.core.lesson_location']).toBe('in-a');

    const again = await open();
    const back = await scoIn(again.shell);
    expect(await again.shell.innerText('h1')).toBe('Activity C');
    expect(await back.evaluate('get("cmi.core.lesson_location")')).toBe('in-c');
    expect(await again.shell.innerText('.entry >> nth=1')).toContain('Passed');
    expect(complaints).toEqual([]);
  });

  it('is finished after a question, and begins anew the next time', async () => {
    prepare('2004-4th', activity('A'), activity('B'));
    const { page, shell } = await open();
    await shell.click('.entry >> nth=1');
    const first = await scoIn(shell);
    await first.evaluate('set("cmi.location", "in-a"); call("Terminate", "")');
    await shell.click('text="Finish"');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await shell.click('text="Go on here"');
    expect(await shell.isVisible('main iframe')).toBe(true);
    await shell.click('text="Finish"');
    await shell.click('text="Finish now"');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');

    const again = await open();
    await again.shell.waitForSelector('text=Choose how to go on');
    await again.shell.click('.entry >> nth=1');
    const anew = await scoIn(again.shell);
    expect(await anew.evaluate('get("cmi.location")')).toBe('');
    expect(complaints).toEqual([]);
  });
});
