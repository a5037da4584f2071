import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { activity } from '../player/test/launches.js';
import { heard, PlayerStage, scoIn, until } from './player/player-stage.js';

let stage: PlayerStage;
beforeAll(async () => {
  stage = await PlayerStage.start();
});
afterAll(() => stage.stop());
beforeEach(() => stage.begin());
afterEach(() => stage.end());

it('the player can be gone through by keyboard', async () => {
  stage.prepare('1.2', activity('A'), activity('B'));
  const { page, shell } = await stage.open();
  const sco = await scoIn(shell);
  const focused = (): Promise<string> => shell.evaluate(() => document.activeElement?.textContent ?? '');
  await sco.evaluate('document.querySelector("button").focus()');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Back to the top of the package');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Activity A');
  await shell.focus('[aria-current]');
  await page.keyboard.press('Escape');
  expect([await focused(), await shell.isVisible('nav')]).toEqual(['Outline', false]);
  await page.keyboard.press('Enter');
  expect(await shell.isVisible('nav')).toBe(true);
});

it('leaves nothing of a person on the origin after a logout', async () => {
  stage.prepare('2004-4th', activity('A'));
  const { page, shell } = await stage.open();
  const sco = await scoIn(shell);
  await sco.evaluate(`new Promise((done) => {
    localStorage.setItem('by the package', 'x');
    indexedDB.open('by the package').onsuccess = () => done(null);
  })`);
  const left = (): Promise<number> =>
    shell.evaluate(async () => (await indexedDB.databases()).length + localStorage.length);
  /** A frame that is on its way to another page answers nothing. */
  const isEmpty = async (): Promise<boolean> => (await left().catch(() => 1)) === 0;
  expect(await left()).toBe(3);
  // As the portal does at a logout: the player goes first.
  await stage.ask(page, 'leave');
  await until(async () => (await heard(page)).some(({ type }) => type === 'ended'), 'it is closed');
  await page.evaluate((origin) => {
    document.querySelector('iframe')?.setAttribute('src', `${origin}/player/leave.html`);
  }, stage.hosts.contentOrigin);
  await until(isEmpty, 'everything is gone');
});
