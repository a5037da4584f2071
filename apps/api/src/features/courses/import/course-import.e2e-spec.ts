import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_CONTENT } from '@integra/course-content/shipped';
import type { Blueprint } from '@integra/shared-types/blueprint';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import type { TestClient } from '../../../../test/client.js';
import { INTEGRA } from '../../../../test/factories/integra.js';
import { makePerson } from '../../../../test/factories/person.js';
import { FakeClock } from '../../../../test/fake-clock.js';
import { CourseImporter, type ImportOutcome } from '../index.js';

const SOURCE = 'courses/integra/modules/m0.en.yaml';
const TRANSLATION = 'courses/integra/modules/m0.fr.yaml';
const SOURCE_TITLE = 'How this course works';
const TRANSLATED_TITLE = 'Comment fonctionne cette formation';
/** Everything an import writes. */
const TABLES = [
  'course',
  'course_version',
  'language_release',
  'lesson_document',
  'release_lesson',
  'media_file',
  'framework_version',
  'question_version',
  'question_text',
  'version_question',
  'audit_entry',
];

type Imported = Extract<ImportOutcome, { kind: 'imported' }>;

describe('importing a course from its files', () => {
  const clock = new FakeClock();
  let testApp: TestApp;
  let content: string;
  let client: TestClient;
  let first: Imported;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    content = await mkdtemp(join(tmpdir(), 'integra-content-'));
    for (const folder of ['courses', 'frameworks', 'library']) {
      await cp(join(SHIPPED_CONTENT, folder), join(content, folder), { recursive: true });
    }
    client = await newLearner();
    first = await imported();
  });
  afterAll(async () => {
    await testApp.close();
    await rm(content, { recursive: true, force: true });
  });

  const newLearner = async (): Promise<TestClient> => testApp.client().as(await makePerson(testApp));
  const importCourse = (): Promise<ImportOutcome> => {
    clock.advance(1_000);
    return testApp.app.get(CourseImporter, { strict: false }).import(join(content, 'courses', INTEGRA));
  };
  const imported = async (): Promise<Imported> => {
    const outcome = await importCourse();
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    return outcome;
  };
  const edit = async (file: string, from: string, to: string): Promise<void> => {
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(
      path,
      text.replace(from, () => to),
    );
  };
  const counts = async (): Promise<Record<string, number>> => {
    const columns = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    const [row] = await testApp.app.get(DataSource).query(`SELECT ${columns.join(', ')}`);
    return row;
  };
  const enrol = async (learner: TestClient) =>
    (await learner.post('/api/enrolments').send({ courseKey: INTEGRA, audience: 'prison' }).expect(201)).body;
  const titleOf = async (learner: TestClient, enrolmentId: string, language: string): Promise<string> => {
    const { body } = await learner.get(`/api/enrolments/${enrolmentId}/lessons/m0-welcome?language=${language}`);
    return body.document.title;
  };
  const blueprint = async (): Promise<Blueprint> =>
    (await client.get(`/api/blueprints/${INTEGRA}?language=fr`).expect(200)).body;
  /** The framework that certificates of the newest version print. */
  const pinnedFramework = async (): Promise<string> => {
    const [row] = await testApp.app.get(DataSource).query(
      `SELECT document -> 'texts' -> 'fr' ->> 'title' AS title
       FROM course_version JOIN framework_version framework ON framework.id = framework_version_id ORDER BY number DESC LIMIT 1`,
    );
    return row.title;
  };

  it('makes the first version in every language, and changes nothing the second time', async () => {
    expect(first).toMatchObject({ versionNumber: 1, isNewVersion: true, released: ['en', 'fr'] });
    const before = await counts();
    expect(await imported()).toMatchObject({ versionNumber: 1, isNewVersion: false, released: [] });
    expect(await counts()).toEqual(before);
  });

  it('makes a changed translation the next release of the same version, for those who are in it too', async () => {
    const { id, versionNumber } = await enrol(client);
    expect([versionNumber, await titleOf(client, id, 'fr')]).toEqual([1, TRANSLATED_TITLE]);
    await edit(TRANSLATION, TRANSLATED_TITLE, 'Le parcours en bref');
    expect(await imported()).toMatchObject({ versionNumber: 1, isNewVersion: false, released: ['fr'] });
    expect(await titleOf(client, id, 'fr')).toBe('Le parcours en bref');
    const releases = await testApp.app
      .get(DataSource)
      .query('SELECT language, release FROM language_release ORDER BY language, release');
    expect(releases).toEqual([
      { language: 'en', release: 1 },
      { language: 'fr', release: 1 },
      { language: 'fr', release: 2 },
    ]);
  });

  it('makes a changed source the next version; who is in the old one stays there', async () => {
    const learner = await newLearner();
    const { id } = await enrol(learner);
    const before = await counts();
    await edit(SOURCE, SOURCE_TITLE, 'Your way through this course');
    expect(await imported()).toMatchObject({ versionNumber: 2, isNewVersion: true, released: ['en', 'fr'] });
    expect(await titleOf(learner, id, 'en')).toBe(SOURCE_TITLE);
    const later = await newLearner();
    const { id: newId, versionNumber } = await enrol(later);
    expect([versionNumber, await titleOf(later, newId, 'en')]).toEqual([2, 'Your way through this course']);
    const after = await counts();
    expect(after).toMatchObject({
      question_version: before['question_version'],
      question_text: before['question_text'],
      framework_version: before['framework_version'],
    });
    expect(after['version_question']).toBe(2 * (before['version_question'] ?? 0));
  });

  it('publishes a corrected translation of the framework, and the one before when the files go back', async () => {
    const file = 'frameworks/integra/framework.fr.yaml';
    const { title } = await blueprint();
    await edit(file, title, 'Référentiel corrigé');
    expect(await imported()).toMatchObject({ versionNumber: 2, isNewVersion: false });
    expect([(await blueprint()).title, await pinnedFramework()]).toEqual([
      'Référentiel corrigé',
      'Référentiel corrigé',
    ]);
    await edit(file, 'Référentiel corrigé', title);
    await imported();
    expect([(await blueprint()).title, await pinnedFramework()]).toEqual([title, title]);
    const before = await counts();
    await imported();
    expect(await counts()).toEqual(before);
  });

  it('imports nothing of a broken course, and says where', async () => {
    const whole = await readFile(join(content, SOURCE), 'utf8');
    const before = await counts();
    await edit(SOURCE, '  - id: m0-ground-rules\n', '  - id: m0-welcome\n');
    const outcome = await importCourse();
    expect(outcome.kind).toBe('refused');
    expect(outcome.problems).toContainEqual(
      expect.objectContaining({ file: expect.stringContaining('m0.en.yaml'), line: expect.any(Number) }),
    );
    const problem = outcome.problems.find(({ message }) => message.includes('m0-welcome'));
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.column).toBeGreaterThan(0);
    expect(await counts()).toEqual(before);
    await writeFile(join(content, SOURCE), whole);
  });

  it('refuses another source language than that of the versions that people are in', async () => {
    const setLanguage = (language: string) =>
      testApp.app.get(DataSource).query('UPDATE course SET source_language = $1', [language]);
    const before = await counts();
    await setLanguage('pt');
    const outcome = await importCourse();
    const message = 'The source language of a published course cannot change from pt to en.';
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ severity: 'error', file: 'courses/integra/course.yaml', message }],
    });
    const rows = await testApp.app.get(DataSource).query('SELECT source_language FROM course');
    expect(rows).toEqual([{ source_language: 'pt' }]);
    expect(await counts()).toEqual(before);
    await setLanguage('en');
  });

  it('publishes once from parallel imports', async () => {
    await edit(SOURCE, 'Your way through this course', SOURCE_TITLE);
    const outcomes = await Promise.all([imported(), imported()]);
    expect(outcomes.map(({ versionNumber }) => versionNumber)).toEqual([3, 3]);
    expect(outcomes.filter(({ isNewVersion }) => isNewVersion)).toHaveLength(1);
    expect(await counts()).toMatchObject({ course: 1, course_version: 3 });
  });
});
