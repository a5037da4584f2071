import { randomInt } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { activity } from '../player/test/launches.js';
import { endingIn } from './player/package-page.js';
import { heard, PlayerStage, scoIn, until } from './player/player-stage.js';

/** How many tabs are closed; `CLOSINGS=100` asks often (docs/conformance.md). */
const CLOSINGS = Number(process.env['CLOSINGS'] ?? 2);
const CLOSING_MS = 30_000;
const [FIRST_GREEK, LAST_GREEK] = [0x391, 0x3c9];

/** Nothing that compression makes short. @param length characters */
const randomGreek = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(randomInt(FIRST_GREEK, LAST_GREEK + 1))).join('');

let stage: PlayerStage;
beforeAll(async () => {
  stage = await PlayerStage.start();
});
afterAll(() => stage.stop());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

describe('a package of one activity', () => {
  it('is opened with what it kept, saved, and closed', async () => {
    stage.prepare('2004-4th', activity('A'));
    stage.runtime.states.set('A', { 'cmi.location': 'page-7' });
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    expect(await sco.evaluate('[began, get("cmi.location"), get("cmi.entry"), get("cmi.learner_name")]')).toEqual([
      'true',
      'page-7',
      'resume',
      'Παπαδοπούλου, Ελένη',
    ]);
    expect(shell.url()).toBe(`${stage.hosts.contentOrigin}/player/`);
    await sco.evaluate('set("cmi.location", "page-8")');
    await until(() => stage.runtime.valuesOf('A')['cmi.location'] === 'page-8', 'the change is saved');
    await until(async () => (await heard(page)).some(({ type }) => type === 'saved'), 'the portal hears of it');
    expect(await shell.isVisible('text=Outline')).toBe(false);
    expect(await shell.isVisible('text=Continue')).toBe(false);
    expect(await shell.isVisible('h1')).toBe(false);
    // What only a screen reader finds makes no second scroll bar beside that of the package.
    expect(await shell.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    await stage.ask(page, 'leave');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'the portal hears');
    expect(stage.runtime.closed).toBe(1);
    const types = (await heard(page)).map(({ type }) => type);
    expect([types[0], types.at(-1)]).toEqual(['ready', 'ended']);
    expect(stage.complaints).toEqual([]);
  });

  it.each(['unload', 'pagehide', 'beforeunload'])('that ends in %s is heard when it is closed', async (event) => {
    stage.prepare('1.2', activity('A', endingIn(event)));
    const { page, shell } = await stage.open();
    await scoIn(shell);
    await stage.ask(page, 'leave');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');
    expect(stage.runtime.valuesOf('A')['cmi.core.lesson_location']).toBe(`left-by-${event}`);
    expect(stage.runtime.commits.at(-1)?.isTerminated).toBe(true);
    expect(stage.complaints).toEqual([]);
  });

  it.each(['unload', 'pagehide', 'beforeunload'])('that ends in %s is heard when the tab goes', async (event) => {
    stage.prepare('2004-3rd', activity('A', endingIn(event)));
    const { page, shell } = await stage.open();
    await scoIn(shell);
    await page.goto(stage.hosts.portalOrigin);
    await until(() => stage.runtime.valuesOf('A')['cmi.location'] === `left-by-${event}`, 'the beacon arrives');
    expect(stage.runtime.commits.at(-1)?.isTerminated).toBe(true);
  });

  it('keeps what a closing tab set last', async () => {
    stage.prepare('2004-4th', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await sco.evaluate('set("cmi.suspend_data", "last words")');
    await page.close();
    await until(() => stage.runtime.valuesOf('A')['cmi.suspend_data'] === 'last words', 'the beacon arrives');
    expect(stage.runtime.commits.at(-1)?.isTerminated).toBe(false);
  });

  it(
    `goes on with a long text that was set a second before the tab was closed, ${CLOSINGS} times`,
    async () => {
      for (let round = 1; round <= CLOSINGS; round += 1) {
        stage.prepare('2004-4th', activity('A'));
        const text = randomGreek(64_000);
        const { page, shell } = await stage.open();
        await (await scoIn(shell)).evaluate(`set("cmi.suspend_data", ${JSON.stringify(text)})`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await page.close();
        const again = await stage.open();
        const kept = await (await scoIn(again.shell)).evaluate('get("cmi.suspend_data")');
        expect(kept === text ? 'kept' : `lost in round ${round}`).toBe('kept');
        await again.page.close();
      }
    },
    CLOSING_MS * CLOSINGS,
  );

  it('goes on after the browser was killed while the network was away', async () => {
    stage.prepare('2004-4th', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await until(() => stage.runtime.commits.length > 0, 'the first commit');
    stage.runtime.isAway = true;
    const text = 'Ωμέγα'.repeat(12_800);
    await sco.evaluate(`set("cmi.suspend_data", ${JSON.stringify(text)})`);
    await until(async () => (await heard(page)).some(({ type }) => type === 'unsaved'), 'it warns');
    await sco.evaluate('set("cmi.location", "later")');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await page.close();
    stage.runtime.isAway = false;
    expect(stage.runtime.valuesOf('A')['cmi.suspend_data']).toBeUndefined();

    const again = await stage.open();
    const back = await scoIn(again.shell);
    expect(await back.evaluate('get("cmi.suspend_data").length')).toBe(text.length);
    expect(await back.evaluate('get("cmi.location")')).toBe('later');
    expect(stage.runtime.recovered).toBeGreaterThan(0);
  });

  it('goes on with what was first set in unload and is too much for a beacon', async () => {
    stage.prepare('2004-4th', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await sco.evaluate('addEventListener("unload", () => { set("cmi.suspend_data", "Ωμέγα".repeat(12800)); })');
    await page.goto(stage.hosts.portalOrigin);
    const back = await scoIn((await stage.open()).shell);
    expect(await back.evaluate('get("cmi.suspend_data").length')).toBe(64_000);
    expect(stage.runtime.recovered).toBeGreaterThan(0);
  });

  it('answers a flush when everything is saved', async () => {
    stage.prepare('1.2', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await sco.evaluate('set("cmi.core.lesson_status", "completed")');
    await stage.ask(page, 'flush');
    await until(async () => (await heard(page)).some(({ type }) => type === 'flushed'), 'the answer');
    expect(stage.runtime.valuesOf('A')['cmi.core.lesson_status']).toBe('completed');
  });

  it('says that another window goes on', async () => {
    stage.prepare('1.2', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await until(() => stage.runtime.commits.length > 0, 'the first commit');
    stage.runtime.fence();
    await sco.evaluate('set("cmi.core.lesson_status", "completed"); call("Commit", "")');
    await shell.waitForSelector('text=It goes on in another window');
    expect((await heard(page)).at(-1)).toEqual({ source: 'integra-player', type: 'ended', reason: 'fenced' });
  });

  it('says no farewell when another window has taken over meanwhile', async () => {
    stage.prepare('1.2', activity('A'));
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    await until(() => stage.runtime.commits.length > 0, 'the first commit');
    stage.runtime.fence();
    await sco.evaluate('set("cmi.core.lesson_status", "completed")');
    await stage.ask(page, 'leave');
    await shell.waitForSelector('text=It goes on in another window');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ends = (await heard(page)).filter(({ type }) => type === 'ended');
    expect(ends).toEqual([{ source: 'integra-player', type: 'ended', reason: 'fenced' }]);
    expect(await shell.isVisible('text=The package is closed')).toBe(false);
    expect(stage.runtime.closed).toBe(0);
  });

  it('records nothing in review mode', async () => {
    stage.prepare('2004-4th', activity('A'));
    stage.runtime.mode = 'review';
    const { page, shell } = await stage.open();
    const sco = await scoIn(shell);
    expect(
      await sco.evaluate('[get("cmi.mode"), get("cmi.credit"), set("cmi.location", "x"), call("Commit", "")]'),
    ).toEqual(['review', 'no-credit', 'true', 'true']);
    await stage.ask(page, 'leave');
    await shell.waitForSelector('text=The package is closed');
    expect(stage.runtime.commits).toEqual([]);
  });

  it('names a code that was used, a server that is away, and a file that is missing', async () => {
    const missing = { resource: { identifier: 'R', type: 'sco', href: 'gone.html', parameters: null } } as const;
    stage.prepare('1.2', activity('A', missing));
    stage.runtime.isAway = true;
    const { page, shell } = await stage.open();
    await shell.waitForSelector('text=The server cannot be reached');
    stage.runtime.isAway = false;
    await shell.click('button:has-text("Try again")');
    await shell.waitForSelector('text=A file of the package is missing');
    await page.reload();
    const reloaded = await (await page.waitForSelector('#player')).contentFrame();
    expect(await reloaded?.waitForSelector('text=Open the package again from the lesson')).toBeTruthy();
    expect((await heard(page)).at(-1)).toEqual({ source: 'integra-player', type: 'ended', reason: 'used' });
  });
});

describe('a package of several activities', () => {
  it('goes on, back and to what is chosen, and resumes where it was', async () => {
    stage.prepare('1.2', activity('A'), activity('B', { prerequisites: 'A' }), activity('C'));
    const { page, shell } = await stage.open();
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
    await stage.ask(page, 'leave');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');
    expect(stage.runtime.commits.map((commit) => commit.sequence)).toEqual(
      stage.runtime.commits.map((_, place) => place + 1),
    );
    expect(stage.runtime.valuesOf('A')['cmi.core.lesson_location']).toBe('in-a');

    const again = await stage.open();
    const back = await scoIn(again.shell);
    expect(await again.shell.innerText('h1')).toBe('Activity C');
    expect(await back.evaluate('get("cmi.core.lesson_location")')).toBe('in-c');
    expect(await again.shell.innerText('.entry >> nth=1')).toContain('Passed');
    expect(stage.complaints).toEqual([]);
  });

  it('is finished after a question, and begins anew the next time', async () => {
    stage.prepare('2004-4th', activity('A'), activity('B'));
    const { page, shell } = await stage.open();
    await shell.click('.entry >> nth=1');
    const first = await scoIn(shell);
    await first.evaluate('set("cmi.location", "in-a"); call("Terminate", "")');
    await shell.click('text="Finish"');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await shell.click('text="Go on here"');
    expect(await shell.isVisible('.stage iframe')).toBe(true);
    await shell.click('text="Finish"');
    await shell.click('text="Finish now"');
    await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');

    const again = await stage.open();
    await again.shell.waitForSelector('text=Choose how to go on');
    await again.shell.click('.entry >> nth=1');
    const anew = await scoIn(again.shell);
    expect(await anew.evaluate('get("cmi.location")')).toBe('');
    expect(stage.complaints).toEqual([]);
  });
});
