import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { callApi } from './api.js';
import { demoAccount, launchBrowser, openProfile } from './browser.js';
import { CaseRun } from './conformance/case-run.js';
import { Learner } from './conformance/learner.js';
import { importPackage, type ImportedPackage } from './conformance/library.js';
import { Mailbox } from './conformance/mailbox.js';
import { PlayerPage } from './conformance/player-page.js';
import { passingOf, readList, readTable, type Results, tableOf, writeList, writeTable } from './conformance/results.js';
import { groupOf, packageNames, packageOf, readCases } from './conformance/suite.js';

/** Imports at a time. */
const UPLOADS = 4;
/** Of one learner each, in their order: some cases begin where an earlier one of their group ended. */
const LANES: readonly (readonly string[])[] = [
  ['API', 'CM', 'CO', 'CT'],
  ['DDM', 'DMB', 'DMI', 'MS', 'OB'],
  ['RU', 'SX', 'T'],
];
const LONGEST_MS = 20 * 60_000;

/** `CONFORMANCE_CASES=CM-01,OB-03a` plays these alone; `CONFORMANCE_UPDATE=1` writes list and table anew. */
const { CONFORMANCE_CASES: wanted, CONFORMANCE_UPDATE: update } = process.env;
const isWhole = wanted === undefined;

describe("the cases of ADL's SCORM 2004 test suite, played in the product", () => {
  const cases = readCases().filter(({ title }) => isWhole || wanted.split(',').includes(title));
  const packages = new Map<string, ImportedPackage>();
  const found = new Map<string, readonly string[]>();
  let browser: Browser;
  let administrator: BrowserContext;
  let results: Results;

  const signIn = async (role: string): Promise<BrowserContext> => {
    const { context } = await openProfile(browser);
    const { email, password } = await demoAccount(role);
    await callApi(context, 'POST', ACCOUNT_PATHS.session, { email, password });
    return context;
  };

  const importAll = async (author: BrowserContext): Promise<void> => {
    const waiting = packageNames().filter((name) => cases.some(({ title }) => name.startsWith(title)));
    const work = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        packages.set(name, await importPackage(author, administrator, name, packageOf(name)));
      }
    };
    await Promise.all(Array.from({ length: UPLOADS }, work));
  };

  const imported = (name: string): ImportedPackage => {
    const course = packages.get(name);
    if (course === undefined) throw new Error(`There is no package ${name}`);
    return course;
  };

  const playLane = async (groups: readonly string[]): Promise<void> => {
    const learner = await Learner.join(browser, administrator);
    const mailbox = await Mailbox.open(learner.context);
    const player = await PlayerPage.open(learner.context);
    const desk = { learner, player, mailbox, packageOf: imported };
    for (const testCase of cases.filter(({ title }) => groups.includes(groupOf(title)))) {
      found.set(testCase.title, await new CaseRun(desk, testCase).play());
    }
    await learner.context.close();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    administrator = await signIn('administrator');
    await importAll(await signIn('author'));
    await Promise.all(LANES.map(playLane));
    results = new Map(cases.map(({ title }) => [title, found.get(title) ?? ['it was not played']]));
    if (update === undefined || !isWhole) return;
    await writeList(results);
    await writeTable(results);
  }, LONGEST_MS);

  afterAll(() => browser.close());

  it('pass as they did before', async () => {
    const listed = await readList();
    const worse = listed.filter((title) => results.get(title)?.length).map((title) => [title, results.get(title)]);
    expect(worse).toEqual([]);
  });

  it('stand in the list as soon as they pass', async () => {
    const listed = await readList();
    expect(passingOf(results).filter((title) => !listed.includes(title))).toEqual([]);
  });

  it('stand in the document as they are', async () => {
    const table = tableOf(results);
    expect(isWhole ? await readTable() : table).toBe(table);
  });
});
