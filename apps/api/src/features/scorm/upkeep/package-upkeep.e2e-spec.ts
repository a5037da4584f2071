import { FIRST_PACKAGE_RULES, SCORM_PATHS } from '@integra/shared-types/scorm';
import { RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makePackage, manifest12 } from '../../../../test/factories/scorm-package.js';
import { makePerson } from '../../../../test/factories/person.js';
import { FakeClock } from '../../../../test/fake-clock.js';
import { commitOf, CONTENT_ORIGIN, createPackagePlayer, type PackagePlayer } from '../../../../test/package-player.js';
import { Retention } from '../../../core/retention/retention.js';
import { AttemptCompletion } from '../playing/attempt-completion.service.js';
import { CompareRecordsHandler } from './compare-records.handler.js';
import { PackageUpkeep } from './package-upkeep.js';
import { RecomputePackageHandler } from './recompute-package.handler.js';

const START = new Date('2026-05-04T08:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const run = { jobId: '', tries: 1, signal: new AbortController().signal, progress: async () => undefined };

describe('the upkeep of packages', () => {
  const clock = new FakeClock(START);
  let testApp: TestApp;
  let dataSource: DataSource;
  let player: PackagePlayer;

  beforeAll(async () => {
    testApp = await createTestApp({ clock, env: { CONTENT_ORIGIN } });
    dataSource = testApp.app.get(DataSource);
    player = await createPackagePlayer(testApp);
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });
  beforeEach(() => clock.set(START));

  const pass = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  const compare = (): Promise<void> =>
    testApp.app.get(CompareRecordsHandler, { strict: false }).handle({ day: '2026-05-04' }, run);

  /** Two activities, several windows, a repeated opening, a recovered score: what a week of learning leaves. */
  const playALot = async (): Promise<string> => {
    const learner = await player.learnerAt(await makePackage(testApp, { manifest: manifest12(['intro', 'more']) }));
    const first = await player.open(learner);
    for (const sequence of [1, 2, 3]) {
      pass(MINUTE_MS);
      await player.commit(
        first,
        commitOf(sequence, {
          'cmi.core.lesson_location': `${sequence}`,
          'cmi.core.session_time': `00:0${sequence}:00`,
        }),
      );
    }
    pass(MINUTE_MS);
    const second = await player.open(learner);
    await player.commit(second, commitOf(1, { 'cmi.core.score.raw': '70', 'cmi.core.session_time': '00:04:00' }));
    await player.commit(second, commitOf(2, { 'cmi.core.lesson_status': 'completed' }, { activity: 'more', visit: 2 }));
    await player.commit(second, commitOf(3, { 'cmi.core.score.raw': '60' }, { visit: 3, isNewAttempt: true }));
    return second.attemptId;
  };
  const stateOf = async (attemptId: string): Promise<unknown> =>
    dataSource.query(
      `SELECT attempt.completion, attempt.success, percent, seconds, open_seconds, state.activity, state.values, state.score,
         state.total_time, state.earlier_time, state.launch_id, state.visit
       FROM scorm_attempt attempt JOIN scorm_activity_state state ON state.attempt_id = attempt.id
       WHERE attempt.id = $1 ORDER BY state.activity`,
      [attemptId],
    );

  it('finds every record as its journal says', async () => {
    await playALot();
    await expect(compare()).resolves.toBeUndefined();
  });

  it('makes again what was damaged or is gone, and says so', async () => {
    const attemptId = await playALot();
    const sound = await stateOf(attemptId);
    await dataSource.query(`UPDATE scorm_attempt SET percent = 3, completion = 'unknown' WHERE id = $1`, [attemptId]);
    await dataSource.query(`DELETE FROM scorm_activity_state WHERE attempt_id = $1 AND activity = 'more'`, [attemptId]);
    await dataSource.query(`UPDATE scorm_activity_state SET values = '{}' WHERE attempt_id = $1`, [attemptId]);
    await expect(compare()).rejects.toThrow('1 records differed');
    expect(await stateOf(attemptId)).toEqual(sound);
    await expect(compare()).resolves.toBeUndefined();
    await dataSource.query('UPDATE scorm_activity_state SET total_time = 1 WHERE attempt_id = $1', [attemptId]);
    await expect(compare()).rejects.toThrow('1 records differed');
    await dataSource.query(
      `INSERT INTO scorm_activity_state (attempt_id, activity, values, launch_id, visit, completion, success, score, total_time)
       SELECT attempt_id, 'stranger', values, launch_id, visit, completion, success, score, total_time
       FROM scorm_activity_state WHERE attempt_id = $1 AND activity = 'more'`,
      [attemptId],
    );
    await expect(compare()).rejects.toThrow('1 records differed');
    expect(await stateOf(attemptId)).toEqual(sound);
  });

  it('reads the journal in the order of its numbers, also when the clock was set back', async () => {
    const opened = await player.open(await player.learnerAt(await makePackage(testApp)));
    pass(2 * MINUTE_MS);
    await player.commit(opened, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    pass(-MINUTE_MS);
    await player.commit(opened, commitOf(2, { 'cmi.core.lesson_location': '2' }));
    await expect(compare()).resolves.toBeUndefined();
  });

  it('knows no more of the tree of a version once the learner has moved to the next', async () => {
    const made = await makePackage(testApp);
    const learner = await player.learnerAt(made);
    const opened = await player.open(learner);
    const tree = {
      sequencing: 'a tree',
      root: { completion: 'completed', success: 'unknown', scaled: null, isOver: false },
    } as const;
    await player.commit(opened, commitOf(1, {}, tree));
    await makePackage(testApp, { of: made });
    const moved = await player.open(learner, 'move');
    await expect(compare()).resolves.toBeUndefined();
    const late = [commitOf(2, { 'cmi.core.lesson_location': 'late' }, tree)];
    const { body } = await player.post(RUNTIME_PATHS.recover, {
      token: moved.token,
      launchId: opened.launchId,
      commits: late,
    });
    expect(body).toMatchObject({
      sequencing: null,
      states: { intro: { values: { 'cmi.core.lesson_location': 'late' } } },
    });
    await expect(compare()).resolves.toBeUndefined();
  });

  it('leaves it to the rule whether an attempt is done, and lets the course hear of it', async () => {
    const made = await makePackage(testApp, { rules: { completion: { by: 'score', least: 90 } } });
    const learner = await player.learnerAt(made);
    await player.commit(await player.open(learner), commitOf(1, { 'cmi.core.score.raw': '75' }));
    await dataSource.query(
      `UPDATE scorm_package SET rules = jsonb_set(rules, '{completion,least}', '50') WHERE id = $1`,
      [made.id],
    );
    await expect(compare()).resolves.toBeUndefined();
    const [job] = await dataSource.query(
      `SELECT payload FROM job WHERE kind = 'recompute-package' AND payload ->> 'packageId' = $1`,
      [made.id],
    );
    await testApp.app.get(RecomputePackageHandler, { strict: false }).handle(job.payload, run);
    expect(await player.placeOf(learner)).toMatchObject({ isDone: true });
    const { body } = await learner.client.get(`/api/enrolments/${learner.enrolmentId}/course?language=en`);
    expect(JSON.stringify(body.progress)).toContain('"isComplete":true');
  });

  it('closes windows that have said nothing for half an hour', async () => {
    const learner = await player.learnerAt(await makePackage(testApp, { manifest: manifest12(['intro']) }));
    const opened = await player.open(learner);
    await player.commit(opened, commitOf(1, { 'cmi.core.lesson_status': 'completed' }));
    const stateOfLaunch = async () =>
      (await dataSource.query('SELECT state FROM scorm_launch WHERE id = $1', [opened.launchId]))[0].state;
    const upkeep = testApp.app.get(PackageUpkeep, { strict: false });
    pass(29 * MINUTE_MS);
    await upkeep.run();
    expect(await stateOfLaunch()).toBe('open');
    pass(2 * MINUTE_MS);
    await Promise.all([upkeep.run(), upkeep.run()]);
    expect(await stateOfLaunch()).toBe('closed');
    // Nothing more comes of it, so what it said counts.
    expect(await dataSource.query('SELECT is_done FROM scorm_attempt WHERE id = $1', [opened.attemptId])).toEqual([
      { is_done: true },
    ]);
    const jobs = await dataSource.query(`SELECT payload FROM job WHERE kind = 'compare-package-records'`);
    expect(jobs).toEqual([{ payload: { day: '2026-05-03' } }]);
  });

  it('closes the others when one of them fails, and tries it again', async () => {
    const windows = await Promise.all(
      [1, 2].map(async () => player.open(await player.learnerAt(await makePackage(testApp)))),
    );
    const states = async () =>
      (
        await dataSource.query('SELECT state FROM scorm_launch WHERE id = ANY ($1) ORDER BY state', [
          windows.map(({ launchId }) => launchId),
        ])
      ).map(({ state }: { state: string }) => state);
    const completion = testApp.app.get(AttemptCompletion, { strict: false });
    const failing = jest.spyOn(completion, 'apply').mockRejectedValueOnce(new Error('no'));
    pass(31 * MINUTE_MS);
    const upkeep = testApp.app.get(PackageUpkeep, { strict: false });
    await upkeep.run();
    failing.mockRestore();
    expect(await states()).toEqual(['closed', 'open']);
    await upkeep.run();
    expect(await states()).toEqual(['closed', 'closed']);
  });

  it('deletes what authors tried out after a day, and journals six months after nothing more is expected', async () => {
    const { attemptId: unfinished } = await player.open(await player.learnerAt(await makePackage(testApp)));
    const learner = await player.learnerAt(await makePackage(testApp));
    const done = await player.open(learner);
    await player.commit(done, commitOf(1, { 'cmi.core.score.raw': '90' }));
    const author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
    const tried = await makePackage(testApp);
    await player.exchange((await author.post(`${SCORM_PATHS.sandboxLaunches(tried.id)}?language=en`).expect(201)).body);
    const left = async () => ({
      sandboxes: (await dataSource.query('SELECT FROM scorm_attempt WHERE enrolment_id IS NULL')).length,
      commits: (await dataSource.query('SELECT FROM scorm_commit WHERE launch_id = $1', [done.launchId])).length,
    });
    const retention = testApp.app.get(Retention);
    pass(DAY_MS / 2);
    await retention.run();
    expect(await left()).toEqual({ sandboxes: 1, commits: 1 });
    pass(DAY_MS);
    await retention.run();
    expect(await left()).toEqual({ sandboxes: 0, commits: 1 });
    pass(183 * DAY_MS);
    await retention.run();
    expect(await left()).toEqual({ sandboxes: 0, commits: 0 });
    expect(await dataSource.query('SELECT is_compacted FROM scorm_attempt WHERE id = $1', [unfinished])).toEqual([
      { is_compacted: false },
    ]);
    await expect(compare()).resolves.toBeUndefined();
    const [kept] = await dataSource.query('SELECT percent, is_compacted FROM scorm_attempt WHERE id = $1', [
      done.attemptId,
    ]);
    expect(kept).toEqual({ percent: 90, is_compacted: true });
  });

  it('applies changed rules to what was recorded before, and takes nothing back', async () => {
    const made = await makePackage(testApp, { rules: { completion: { by: 'score', least: 90 } } });
    const [enough, tooLittle] = [await player.learnerAt(made), await player.learnerAt(made)];
    await player.commit(await player.open(enough), commitOf(1, { 'cmi.core.score.raw': '75' }));
    await player.commit(await player.open(tooLittle), commitOf(1, { 'cmi.core.score.raw': '20' }));
    const author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
    const set = async (least: number): Promise<void> => {
      const rules = { ...FIRST_PACKAGE_RULES, completion: { by: 'score', least } };
      const { body } = await author.patch(SCORM_PATHS.package(made.id)).send({ rules }).expect(200);
      expect(body.rules).toEqual(rules);
      const recompute = testApp.app.get(RecomputePackageHandler, { strict: false });
      await recompute.handle({ packageId: made.id }, run);
    };
    expect(await player.placeOf(enough)).toMatchObject({ isDone: false });
    await set(70);
    expect(await player.placeOf(enough)).toMatchObject({ isDone: true });
    expect(await player.placeOf(tooLittle)).toMatchObject({ isDone: false });
    const { body } = await enough.client.get(`/api/enrolments/${enough.enrolmentId}/course`).expect(200);
    expect(body.progress).toMatchObject({ isComplete: true });
    await set(100);
    expect(await player.placeOf(enough)).toMatchObject({ isDone: true });
    await author
      .patch(SCORM_PATHS.package(made.id))
      .send({ rules: { completion: { by: 'score', least: 101 } } })
      .expect(400);
  });
});
