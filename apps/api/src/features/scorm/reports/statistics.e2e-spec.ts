import { type PackageStatistics, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import type { TestClient } from '../../../../test/client.js';
import { makePerson } from '../../../../test/factories/person.js';
import { makePackage, type TestPackage } from '../../../../test/factories/scorm-package.js';
import {
  commitOf,
  CONTENT_ORIGIN,
  createPackagePlayer,
  type PackageLearner,
  type PackagePlayer,
} from '../../../../test/package-player.js';
import { recordQueries } from '../../../../test/query-counter.js';

const answer = (place: number, id: string, response: string, result: string, latency?: string) => ({
  [`cmi.interactions.${place}.id`]: id,
  [`cmi.interactions.${place}.type`]: 'choice',
  [`cmi.interactions.${place}.student_response`]: response,
  [`cmi.interactions.${place}.result`]: result,
  ...(latency && { [`cmi.interactions.${place}.latency`]: latency }),
});

describe('the questions of a package', () => {
  let testApp: TestApp;
  let player: PackagePlayer;
  let trainer: TestClient;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { CONTENT_ORIGIN } });
    player = await createPackagePlayer(testApp);
    trainer = testApp.client().as(await makePerson(testApp, { roles: ['trainer'] }));
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });

  const play = async (at: TestPackage, ...commits: Record<string, string>[]): Promise<PackageLearner> => {
    const learner = await player.learnerAt(at);
    const opened = await player.open(learner);
    for (const [place, set] of commits.entries()) await player.commit(opened, commitOf(place + 1, set));
    return learner;
  };
  const statisticsOf = async ({ key }: TestPackage, by = trainer): Promise<PackageStatistics> =>
    (await by.get(SCORM_RECORD_PATHS.statistics(key)).expect(200)).body;

  it('are counted one by one over all learners, each with the last answer of an attempt', async () => {
    const made = await makePackage(testApp);
    for (const [place, seconds] of [10, 12, 30, 40].entries()) {
      await play(made, {
        ...answer(0, 'q1', place < 2 ? 'a' : 'b', place < 2 ? 'wrong' : 'correct', `00:00:${seconds}`),
        'cmi.core.score.raw': '80',
      });
    }
    await play(made, answer(0, 'q1', 'c', 'wrong', '00:00:50'), {
      ...answer(0, 'q1', 'b', 'correct', '00:00:20'),
      ...answer(1, 'q2', 'a', 'correct'),
      'cmi.core.score.raw': '100',
    });
    const statistics = await statisticsOf(made);
    expect(statistics).toMatchObject({ isWithheld: false, attempts: 5, done: 5, meanPercent: 84, withheldItems: 1 });
    expect(statistics.items).toEqual([
      {
        activity: 'intro',
        id: 'q1',
        type: 'choice',
        description: null,
        answers: 5,
        judged: 5,
        right: 3,
        medianSeconds: 20,
        responses: [],
        otherResponses: 5,
      },
    ]);
  });

  it('are right of what was judged, and answered with what five learners chose, never with what they wrote', async () => {
    const made = await makePackage(testApp);
    const written = (text: string) => ({
      ...answer(1, 'q2', text, 'correct'),
      'cmi.interactions.1.type': 'fill-in',
    });
    await play(made, { ...answer(0, 'q1', 'b', 'correct'), ...written('Rome') });
    for (let count = 0; count < 5; count += 1) {
      await play(made, { ...answer(0, 'q1', 'a', 'neutral'), ...written('Rome') });
    }
    const { items, isIncomplete } = await statisticsOf(made);
    expect(isIncomplete).toBe(false);
    expect(items).toMatchObject([
      {
        id: 'q1',
        answers: 6,
        judged: 0,
        right: null,
        responses: [{ response: 'a', count: 5, isRight: null }],
        otherResponses: null,
      },
      { id: 'q2', answers: 6, judged: 6, right: 6, responses: [], otherResponses: 6 },
    ]);
  });

  it('tell nothing while fewer than five learners have taken it, also within the scope of who asks', async () => {
    const made = await makePackage(testApp);
    const one = { ...answer(0, 'q1', 'a', 'correct', '00:00:09'), 'cmi.core.score.raw': '80' };
    const nothing = {
      done: 0,
      meanPercent: null,
      medianSeconds: null,
      items: [],
      withheldItems: 0,
      isIncomplete: false,
    };
    expect(await statisticsOf(made)).toEqual({ isWithheld: false, attempts: 0, ...nothing });
    const learners = [];
    for (let count = 0; count < 4; count += 1) learners.push(await play(made, one));
    expect(await statisticsOf(made)).toEqual({ isWithheld: true, attempts: 0, ...nothing });
    await play(made, { 'cmi.core.lesson_location': '1' });
    expect(await statisticsOf(made)).toMatchObject({
      isWithheld: false,
      attempts: 5,
      meanPercent: null,
      items: [],
      withheldItems: 1,
    });

    const person = await makePerson(testApp);
    await testApp.app.get(DataSource).query(
      `INSERT INTO role_assignment (account_id, role, scope_kind, scope_value, reason, granted_at)
       SELECT $1, 'trainer', 'course', course_id::text, 'test', now() FROM enrolment WHERE id = $2`,
      [person.accountId, learners[0]?.enrolmentId],
    );
    const scoped = testApp.client().as(person);
    expect(await statisticsOf(made, scoped)).toMatchObject({ isWithheld: true });

    const packagesFor = async (by: TestClient): Promise<string[]> =>
      (await by.get(SCORM_RECORD_PATHS.packages).expect(200)).body.items.map(({ key }: { key: string }) => key);
    const untouched = await makePackage(testApp);
    expect(await packagesFor(trainer)).toContain(made.key);
    expect(await packagesFor(trainer)).not.toContain(untouched.key);
    expect(await packagesFor(scoped)).toEqual([made.key]);
    await testApp
      .client()
      .as(await makePerson(testApp))
      .get(SCORM_RECORD_PATHS.packages)
      .expect(403);
  });

  it('are read in parts that fit in memory, however much there is', async () => {
    const made = await makePackage(testApp);
    const dataSource = testApp.app.get(DataSource);
    await play(made, answer(0, 'q1', 'a', 'correct'));
    for (let count = 0; count < 5; count += 1) await play(made, {});
    const [{ values }] = await dataSource.query(
      `SELECT state.values FROM scorm_activity_state state JOIN scorm_attempt attempt ON attempt.id = attempt_id
       WHERE version_id = $1 AND state.values LIKE '%q1%'`,
      [made.versionId],
    );
    const setAll = (suspendData: string) =>
      dataSource.query(
        `UPDATE scorm_activity_state SET values = $2
         WHERE attempt_id IN (SELECT id FROM scorm_attempt WHERE version_id = $1)`,
        [made.versionId, JSON.stringify({ ...JSON.parse(values), 'cmi.suspend_data': suspendData })],
      );
    const readings = async () => {
      const statements = await recordQueries(testApp, async () => {
        expect((await statisticsOf(made)).items).toMatchObject([{ id: 'q1', answers: 6, right: 6 }]);
      });
      return statements.filter((statement) => statement.includes('values LIKE')).length;
    };
    await setAll('');
    expect(await readings()).toBe(1);
    await setAll('x'.repeat(2_000_000));
    expect(await readings()).toBe(3);
  });

  it('ask the database no more than three times for some hundred attempts', async () => {
    const made = await makePackage(testApp);
    for (let count = 0; count < 5; count += 1) await play(made, answer(0, 'q1', 'a', 'correct'));
    const path = SCORM_RECORD_PATHS.statistics(made.key);
    expect(await recordQueries(testApp, () => trainer.get(path).expect(200))).toHaveLength(3);
  });
});
