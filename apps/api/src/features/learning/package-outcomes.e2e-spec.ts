import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MyCompetencesSchema } from '@integra/shared-types/blueprint';
import { type Progress, ProgressSchema } from '@integra/shared-types/learning';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { createTestApp, type TestApp } from '../../../test/app.js';
import type { TestClient } from '../../../test/client.js';
import { makeCourse, makeEnrolment, ONLY_LESSON } from '../../../test/factories/course.js';
import { makePerson } from '../../../test/factories/person.js';
import { makePackage } from '../../../test/factories/scorm-package.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { recordQueries } from '../../../test/query-counter.js';
import { LearningRecords, type PackageOutcome } from './learning-records.js';

const NOON = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-01T13:00:00Z');
const BLOCK = 'm1-package';

describe('outcomes of packages', () => {
  let testApp: TestApp;
  let versionId: string;

  beforeAll(async () => {
    testApp = await createTestApp({ clock: new FakeClock(NOON) });
    versionId = (await makePackage(testApp)).versionId;
  });
  afterAll(() => testApp.close());

  const enrolled = async (): Promise<{ client: TestClient; id: string }> => {
    const person = await makePerson(testApp);
    const part = { required: true, quiz: null, scenario: null, package: null } as const;
    const lesson = {
      key: ONLY_LESSON,
      minutes: 10,
      competences: ['K1', 'E1'],
      requiredHash: 'a'.repeat(64),
      blocks: [
        { ...part, key: 'm1-text', type: 'text', rule: 'viewed' } as const,
        { ...part, key: BLOCK, type: 'scorm', rule: 'completed', package: 'two-paths' } as const,
      ],
    };
    const module = { key: 'm1', required: true, after: null, minutes: 10, competences: ['K1'], levels: { K1: 1 } };
    const course = await makeCourse(testApp, { structure: { modules: [{ ...module, lessons: [lesson] }] } });
    const id = await makeEnrolment(testApp, { personId: person.personId, course });
    return { client: testApp.client().as(person), id };
  };
  const outcome = (changes: Partial<PackageOutcome> = {}): PackageOutcome => ({
    attemptId: randomUUID(),
    blockKey: BLOCK,
    percent: null,
    isDone: false,
    at: NOON,
    ...changes,
  });
  /** What the scorm feature has written before it tells of an outcome. */
  const beginAttempt = (id: string, { attemptId, blockKey }: PackageOutcome): Promise<unknown> =>
    testApp.app.get(DataSource).query(
      `INSERT INTO scorm_attempt (id, enrolment_id, block_key, person_id, version_id, number, started_at, changed_at, ended_at)
       SELECT $1, id, $2, person_id, $3, (random() * 1e9)::int, now(), now(), now() FROM enrolment WHERE id = $4
       ON CONFLICT (id) DO NOTHING`,
      [attemptId, blockKey, versionId, id],
    );
  const record = async (id: string, changes: PackageOutcome): Promise<Progress> => {
    await beginAttempt(id, changes);
    return testApp.app
      .get(UnitOfWork)
      .run((transaction) => testApp.app.get(LearningRecords).recordPackage(transaction, id, changes));
  };
  const stepOf = ({ steps }: Progress) => steps.find(({ kind }) => kind === 'complete_package');
  const evidenceOf = async (client: TestClient) =>
    MyCompetencesSchema.parse((await client.get('/api/my-competences').expect(200)).body).items;

  it('are one step of the lesson, in progress and on the page of the course', async () => {
    const { client, id } = await enrolled();
    const progress = await record(id, outcome({ percent: 41.5 }));
    expect(ProgressSchema.strict().parse(progress)).toMatchObject({ doneSteps: 0, totalSteps: 2 });
    const step = { kind: 'complete_package', key: BLOCK, isDone: false, doneAt: null, needs: null, best: 41.5 };
    expect(stepOf(progress)).toMatchObject(step);
    const { body } = await client.get(`/api/enrolments/${id}/course?language=en`).expect(200);
    expect(stepOf(body.progress)).toMatchObject(step);
  });

  it('complete the course with everything else that it asks for', async () => {
    const { client, id } = await enrolled();
    await client.post(`/api/enrolments/${id}/lessons/${ONLY_LESSON}/done`).expect(201);
    const progress = await record(id, outcome({ percent: 80, isDone: true }));
    expect(progress).toMatchObject({ percent: 100, isComplete: true });
  });

  it('are never taken back, and keep their first time and their best score', async () => {
    const { client, id } = await enrolled();
    const first = outcome({ percent: 86.6, isDone: true });
    await record(id, first);
    const after = await record(id, { ...first, percent: 12, isDone: false, at: LATER });
    expect(stepOf(after)).toMatchObject({ isDone: true, doneAt: NOON.toISOString(), best: expect.closeTo(86.6, 3) });
    await record(id, { ...first, percent: null, at: LATER });
    await record(id, outcome({ percent: 30 }));
    expect(stepOf(await record(id, { ...first, at: LATER }))).toMatchObject({ best: expect.closeTo(86.6, 3) });
    expect(await evidenceOf(client)).toHaveLength(2);
  });

  it('are evidence once, for the competences of the lesson, when they are done', async () => {
    const { client, id } = await enrolled();
    const attempt = outcome({ percent: 50 });
    await record(id, attempt);
    expect(await evidenceOf(client)).toEqual([]);
    await record(id, { ...attempt, percent: 66.7, isDone: true, at: LATER });
    await record(id, { ...attempt, percent: 99, isDone: true, at: LATER });
    const evidence = { kind: 'package', level: null, at: LATER.toISOString() };
    expect(await evidenceOf(client)).toEqual([
      expect.objectContaining({
        ...evidence,
        competence: 'E1',
        summary: expect.objectContaining({ right: 67, total: 100 }),
      }),
      expect.objectContaining({
        ...evidence,
        competence: 'K1',
        summary: expect.objectContaining({ right: 67, total: 100 }),
      }),
    ]);
  });

  it('say that a package without a score was worked through', async () => {
    const { client, id } = await enrolled();
    await record(id, outcome({ isDone: true }));
    const [evidence] = await evidenceOf(client);
    expect(evidence?.summary).toMatchObject({ right: null, total: null });
  });

  it('arrive in any order and side by side without losing one', async () => {
    const { id } = await enrolled();
    const attempt = outcome();
    const all = [outcome({ percent: 20 }), { ...attempt, percent: 60 }, { ...attempt, percent: 90, isDone: true }];
    const before = await record(id, outcome({ percent: 10 }));
    expect(stepOf(before)).toMatchObject({ isDone: false, best: 10 });
    await Promise.all([...all, ...all].map((each) => record(id, each)));
    expect(stepOf(await record(id, outcome()))).toMatchObject({ isDone: true, best: 90 });
  });

  it('are refused for a block that the course does not have, and once the enrolment is over', async () => {
    const { id } = await enrolled();
    await expect(record(id, outcome({ blockKey: 'nothing' }))).rejects.toMatchObject({ code: 'block_not_found' });
    await expect(record(randomUUID(), outcome())).rejects.toMatchObject({ code: 'enrolment_not_found' });
    const person = await makePerson(testApp);
    const ended = await makeEnrolment(testApp, {
      personId: person.personId,
      course: await makeCourse(testApp),
      state: 'ended',
    });
    await expect(record(ended, outcome())).rejects.toMatchObject({ code: 'enrolment_not_active' });
  });

  it('take four statements while nothing new is done', async () => {
    const { id } = await enrolled();
    const attempt = outcome({ percent: 10 });
    await record(id, attempt);
    const queries = await recordQueries(testApp, () => record(id, { ...attempt, percent: 20 }));
    const own = queries.filter((query) => !/^(?:START|BEGIN|COMMIT|INSERT INTO scorm_attempt)/.test(query));
    expect(own).toHaveLength(4);
  });
});
