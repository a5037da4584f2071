import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@integra/shared-types/language-table';
import { LEARNING_PATHS, type Enrolment } from '@integra/shared-types/learning';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import { type CommitBody, type Exchanged, type LaunchMade, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { callApi } from './api.js';
import { baseUrl, launchBrowser, openProfile } from './browser.js';
import { tabTo } from './focus.js';
import { bringIn, openCourseOf } from './package-course.js';
import { logInAs } from './people.js';
import { zipOf } from './zip.js';

const PATIENCE_MS = 20_000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of every course that is made of a package. */
const BLOCK = 'package-block';
/** Enough for figures over learners. */
const FIVE = ['learner', 'translator', 'reviewer', 'mentor', 'facilitator'];
const HOSTILE = '<img src=x onerror="document.title=1">';

const MANIFEST = `<?xml version="1.0"?>
<manifest identifier="paths" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="all"><organization identifier="all"><title>Paths</title>
    <item identifier="first" identifierref="page"><title>Listening</title></item>
    <item identifier="second" identifierref="page"><title>Asking</title></item>
  </organization></organizations>
  <resources><resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="play.html"><file href="play.html"/></resource></resources>
</manifest>`;

const answered = (place: number, id: string, response: string, result: string): Record<string, string> => ({
  [`cmi.interactions.${place}.id`]: id,
  [`cmi.interactions.${place}.type`]: 'choice',
  [`cmi.interactions.${place}.student_response`]: response,
  [`cmi.interactions.${place}.correct_responses.0.pattern`]: 'b',
  [`cmi.interactions.${place}.result`]: result,
  [`cmi.interactions.${place}.latency`]: '00:00:12.50',
});

const COMMITS: readonly Pick<CommitBody, 'set' | 'calls'>[] = [
  {
    set: { 'cmi.core.lesson_location': '4', ...answered(0, 'what-comes-first', 'a', 'wrong') },
    calls: [
      [120, 'I', '', 'true', '0'],
      [180, 'G', 'cmi.core.entry_point', '', '401'],
      [950, 'S', 'cmi.core.lesson_location', '4', '0'],
    ],
  },
  {
    set: { 'cmi.comments': HOSTILE, 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '73' },
    calls: [
      [61_000, 'S', 'cmi.comments', HOSTILE, '0'],
      [62_000, 'C', '', 'true', '0'],
    ],
  },
];

/** What the shell of the player would send. */
const post = async <T>({ playerOrigin }: LaunchMade, path: string, body: unknown): Promise<T> => {
  const response = await fetch(playerOrigin + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: playerOrigin, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

/** Somebody opens the package of a course and answers a question in its first activity. */
const play = async (learner: BrowserContext, courseKey: string): Promise<void> => {
  const wanted = { courseKey, audience: 'prison' };
  const { id } = await callApi<Enrolment>(learner, 'POST', LEARNING_PATHS.enrolments, wanted);
  const path = `${SCORM_PATHS.launches(id, BLOCK)}?language=en`;
  const launch = await callApi<LaunchMade>(learner, 'POST', path, { attempt: 'resume' });
  const code = new URL(launch.playerUrl).hash.slice(1);
  const { token } = await post<Exchanged>(launch, RUNTIME_PATHS.exchange, { code });
  for (const [place, commit] of COMMITS.entries()) {
    await post(launch, RUNTIME_PATHS.commits, {
      token,
      sequence: place + 1,
      activity: 'first',
      visit: 1,
      isNewAttempt: false,
      isTerminated: false,
      sequencing: null,
      root: null,
      objectives: {},
      stores: {},
      ...commit,
    });
  }
};

describe('a trainer', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let packageKey: string;
  /** Of a package that five have taken. */
  let popularKey: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    const [author, administrator] = await Promise.all([openProfile(browser), openProfile(browser)]);
    await logInAs(author.page, 'author');
    await logInAs(administrator.page, 'administrator');
    const zip = zipOf({ 'imsmanifest.xml': MANIFEST, 'play.html': '<p>Listening</p>' });
    const made = await bringIn(author.context, 'paths.zip', zip);
    packageKey = made.key;
    await callApi(author.context, 'PATCH', SCORM_PATHS.package(made.id), {
      rules: { ...made.rules, completion: { by: 'all_activities' } },
    });
    const popular = await bringIn(author.context, 'popular.zip', zip);
    popularKey = popular.key;
    const [course, popularCourse] = [
      await openCourseOf(author.context, administrator.context, made),
      await openCourseOf(author.context, administrator.context, popular),
    ];
    for (const role of FIVE) {
      const learner = await openProfile(browser);
      await logInAs(learner.page, role);
      if (role === 'learner') await play(learner.context, course);
      await play(learner.context, popularCourse);
      await learner.context.close();
    }
    for (const profile of [author, administrator]) await profile.context.close();
    ({ context, page, complaints } = await openProfile(browser));
    page.setDefaultTimeout(PATIENCE_MS);
    await logInAs(page, 'trainer');
    // The demo's trainer reads in another language.
    await speak('en');
    await page.goto('/learning');
  });
  afterAll(async () => {
    await speak('en');
    await browser.close();
  });

  const speak = async (language: Language): Promise<void> => {
    await context.addCookies([{ name: 'lms_language', value: language, url: baseUrl() }]);
    await callApi(context, 'PATCH', '/api/me/profile', { language });
  };

  const openRecord = async (): Promise<void> => {
    await page.goto(`/trainer/package-records?packageKey=${packageKey}`);
    await page.getByRole('rowheader').getByRole('link').click();
    await page.getByRole('heading', { name: 'Why this status' }).waitFor();
  };

  it('finds the attempt, and reads why it is not done', async () => {
    await page.getByRole('heading', { name: 'My learning' }).waitFor();
    await page.getByRole('button', { name: 'Training' }).click();
    await page.getByRole('link', { name: 'Package records' }).click();
    await page.getByRole('combobox', { name: 'Package' }).selectOption(packageKey);
    await page.waitForURL(new RegExp(`packageKey=${packageKey}`));
    const row = page.getByRole('row').filter({ has: page.getByText(packageKey, { exact: true }) });
    await row.getByRole('link').click();
    const why = page.getByRole('region', { name: 'Why this status' });
    await why.getByText('Activities completed: 1 of 2.').waitFor();
    await why.getByText('Asking').waitFor();
    const activity = page.getByRole('article', { name: 'Listening' });
    for (const words of ['what-comes-first', 'Not right', '12.5 sec', HOSTILE]) {
      await activity.getByText(words, { exact: true }).waitFor();
    }
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('replays the calls with the keyboard alone, and takes them along', async () => {
    await openRecord();
    await page.getByRole('link', { name: 'Flight recorder' }).click();
    const replay = page.getByRole('region', { name: 'Replay' });
    await replay.getByText('Step 1 of 7').waitFor();
    await tabTo(page, replay.getByRole('slider', { name: 'Step' }));
    await page.keyboard.press('End');
    await replay.getByText('Step 7 of 7').waitFor();
    await replay.getByText(HOSTILE).first().waitFor();
    await page.keyboard.press('Home');
    await replay.getByText('Nothing is set yet.').waitFor();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
    await replay.getByText('Step 3 of 7').waitFor();
    await replay.getByText('set in this step').waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Errors only' });
    await replay.getByText('Step 1 of 1').waitFor();
    await replay.getByText('Error 401').waitFor();

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as text' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain(`Package ${packageKey}, version 1 (en), SCORM 1.2`);
    expect(text).toContain('GetValue("cmi.core.entry_point")');
  });

  it('sees the questions of the package across learners', async () => {
    await openRecord();
    await page.getByRole('link', { name: 'Questions of this package' }).click();
    await page.getByText('Fewer than 5 learners so far').waitFor();
    await page.getByRole('link', { name: 'Attempts at this package' }).click();
    await page.waitForURL(new RegExp(`packageKey=${packageKey}`));
    await page.goto(`/trainer/package-records/questions/${popularKey}`);
    const question = page.getByRole('article', { name: 'what-comes-first' });
    await question.getByText('Right answers: 0 of 5 judged (0%)').waitFor();
    expect(await question.getByRole('row').count()).toBe(2);
  });

  it.each(['en', 'el', 'bg'] as const)('reads everything at any width, without a barrier, in %s', async (language) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await speak('en');
    await openRecord();
    const record = new URL(page.url()).pathname;
    await speak(language);
    const faults: string[] = [];
    for (const path of [
      '/trainer/package-records',
      record,
      `${record}/journal`,
      '/trainer/package-records/questions',
      `/trainer/package-records/questions/${popularKey}`,
      `/trainer/package-records/questions/${packageKey}`,
    ]) {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await page.locator('main:not(:has([aria-busy="true"])) :is(table, ol, article, svg)').first().waitFor();
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: RULES, resultTypes: ['violations'] })
          .setLegacyMode(true)
          .analyze();
        faults.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${path} ${width}: ${id} ${target.join(' ')}`),
          ),
        );
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        if (scroll > client) faults.push(`${path} ${width}: wider than the window, ${scroll}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('makes nothing complain', () => {
    expect(complaints).toEqual([]);
  });
});
