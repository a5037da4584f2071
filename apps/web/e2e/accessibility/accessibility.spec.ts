import { AxeBuilder } from '@axe-core/playwright';
import { LANGUAGES } from '@integra/shared-types/language-table';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { type Combination, coveringSet, fullProduct } from '../covering.js';
import { type Place, PLACES } from './places.js';
import { prepareSubject, type Subject } from './subject.js';
import { openVisitor, type Persona, PERSONAS, speak, type Visitor } from './visitors.js';

const HEIGHT = 900;
const PATIENCE_MS = 8_000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const FACTORS = {
  place: Object.keys(PLACES),
  persona: PERSONAS,
  theme: ['light', 'dark'],
  width: ['320', '768', '1280'],
  language: LANGUAGES,
} as const;

type Case = Combination<typeof FACTORS>;

const placeOf = (name: string): Place => {
  const place = PLACES[name];
  if (place === undefined) throw new Error(`There is no ${name}`);
  return place;
};

const isPossible = ({ place, persona }: Partial<Case>): boolean =>
  place === undefined || persona === undefined || placeOf(place).personas.includes(persona);

const isFull = process.env['A11Y_FULL'] === '1';
const CASES = (isFull ? fullProduct : coveringSet)(FACTORS, isPossible);

const nameOf = ({ place, persona, theme, width, language }: Case): string =>
  `${place} · ${persona} · ${theme} · ${width} px · ${language}`;

/** Answers in the server's place what it would not answer by itself. */
const disturb = (page: Page, answers: 'never' | 'with errors') =>
  page.route(/\/api\/(my-learning|enrolments\/)/, (route) =>
    answers === 'never' ? undefined : route.fulfill({ status: 500, json: { code: 'internal_error', message: '' } }),
  );

const open = async ({ page }: Visitor, place: Place, subject: Subject): Promise<void> => {
  if (place.answers !== undefined) await disturb(page, place.answers);
  await page.goto(typeof place.path === 'string' ? place.path : place.path(subject));
  await page.locator('main h1').first().waitFor();
  if (place.answers !== 'never') await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
  await place.act?.(page);
  // At its end, a bar that sticks to the lower edge of the window covers nothing. What lies over the page would be closed by that.
  if (place.part === undefined) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
};

/** One line for each element that breaks a rule. */
const violationsOn = async (page: Page, part = 'html'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    // No page has frames; the other mode opens a page of its own for each run.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
};

/** Wider than the window means scrolling in two directions (WCAG 1.4.10). */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`wider than the window: ${scrollWidth} > ${clientWidth}`] : [];
  });

describe('every page, for everybody who sees it', () => {
  let browser: Browser;
  const visitors = new Map<Persona, Visitor>();
  let subject: Subject;

  beforeAll(async () => {
    browser = await launchBrowser();
    for (const persona of PERSONAS) visitors.set(persona, await openVisitor(browser, persona));
    subject = await prepareSubject(browser, {
      learner: visitorOf('learner'),
      trainer: visitorOf('trainer'),
      administrator: visitorOf('administrator'),
    });
  });

  afterAll(async () => {
    // The journeys share the people of the demo, and find their way by English words.
    for (const visitor of visitors.values()) await speak(visitor, 'en');
    await browser.close();
  });

  const visitorOf = (persona: Persona): Visitor => {
    const visitor = visitors.get(persona);
    if (visitor === undefined) throw new Error(`${persona} did not come in`);
    return visitor;
  };

  const look = async (combination: Case): Promise<string[]> => {
    const visitor = visitorOf(combination.persona);
    const { page } = visitor;
    page.setDefaultTimeout(PATIENCE_MS);
    await speak(visitor, combination.language);
    await page.emulateMedia({ colorScheme: combination.theme });
    await page.setViewportSize({ width: Number(combination.width), height: HEIGHT });
    try {
      const place = placeOf(combination.place);
      await open(visitor, place, subject);
      return [...(await violationsOn(page, place.part)), ...(await overflowOf(page))];
    } catch (error) {
      return [`not reached: ${String(error)}`];
    } finally {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  };

  it.each(PERSONAS)(
    'breaks no rule: %s',
    async (persona) => {
      const faults: string[] = [];
      for (const combination of CASES.filter((one) => one.persona === persona)) {
        const found = await look(combination);
        faults.push(...found.map((fault) => `${nameOf(combination)}\n    ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    (isFull ? 600 : 20) * 60_000,
  );
});
