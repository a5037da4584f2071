import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 120;

/** What the keyboard is on: its words, whether a ring shows it, and whether something lies over it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // A choice is its whole line: there the ring is the label's.
    const label = element.closest('label');
    const hasRing = [element, label ?? element].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const box = element.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, innerHeight) / 2 };
    const onTop = document.elementFromPoint(middle.x, middle.y);
    const isSeen = element.contains(onTop) || label?.contains(onTop) === true;
    const name = element.getAttribute('aria-label') ?? element.innerText.slice(0, 60);
    return { name: `${element.tagName.toLowerCase()} “${name}”`, hasRing, isSeen };
  });

/** Nobody moves by keyboard without seeing where they are. */
const expectVisibleFocus = async (page: Page): Promise<void> => {
  const focus = await focusOf(page);
  if (focus !== null) expect(focus).toEqual({ ...focus, hasRing: true, isSeen: true });
};

/** Presses Tab until the element has the focus; each stop on the way must be seen. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target.first())) return;
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
};

/** Whether the keyboard is on this element. */
export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Goes there by Tab and presses the key. */
export const pressOn = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};
