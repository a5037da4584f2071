import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import { type Exchanged, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { eventually } from '../../../../test/eventually.js';
import { ONLY_LESSON } from '../../../../test/factories/course.js';
import { manifest12, makePackage, PACKAGE_BLOCK } from '../../../../test/factories/scorm-package.js';
import { makePerson } from '../../../../test/factories/person.js';
import { FakeClock } from '../../../../test/fake-clock.js';
import {
  commitOf,
  CONTENT_ORIGIN,
  createPackagePlayer,
  type PackageLearner,
  type PackagePlayer,
} from '../../../../test/package-player.js';

const START = new Date('2026-05-04T08:00:00Z');
const MINUTE_MS = 60_000;

describe('launches of packages', () => {
  const clock = new FakeClock(START);
  let testApp: TestApp;
  let dataSource: DataSource;
  let player: PackagePlayer;
  let learner: PackageLearner;

  beforeAll(async () => {
    testApp = await createTestApp({ clock, env: { CONTENT_ORIGIN } });
    dataSource = testApp.app.get(DataSource);
    player = await createPackagePlayer(testApp);
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });
  beforeEach(async () => {
    clock.set(START);
    learner = await player.learnerAt(await makePackage(testApp));
  });

  const pass = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  const valuesOf = ({ states }: Exchanged) => states['intro']?.values ?? {};

  it('gives the code once, for a minute, and only while its login lasts', async () => {
    const made = await player.launch(learner);
    const code = new URL(made.playerUrl).hash.slice(1);
    expect((await player.post(RUNTIME_PATHS.exchange, { code })).status).toBe(200);
    const twice = await player.post(RUNTIME_PATHS.exchange, { code });
    expect([twice.status, twice.body.code]).toEqual([410, 'launch_ended']);
    const late = await player.launch(learner);
    pass(MINUTE_MS + 1);
    expect(await player.exchange(late)).toEqual({ code: 'launch_ended' });
    const out = await player.launch(learner);
    await learner.client.delete('/api/session').expect(204);
    expect(await player.exchange(out)).toEqual({ code: 'launch_ended' });
  });

  it('asks for patience after 300 openings in a quarter of an hour, learners and authors alike', async () => {
    const author = await makePerson(testApp, { roles: ['author'] });
    const { id } = await makePackage(testApp);
    for (const [client, path] of [
      [learner.client, `${SCORM_PATHS.launches(learner.enrolmentId, PACKAGE_BLOCK)}?language=en`],
      [testApp.client().as(author), `${SCORM_PATHS.sandboxLaunches(id)}?language=en`],
    ] as const) {
      const open = () => client.post(path).send(client === learner.client ? { attempt: 'resume' } : undefined);
      await dataSource.query('TRUNCATE throttle_bucket');
      await open().expect(201);
      await dataSource.query('UPDATE throttle_bucket SET hits = 299');
      await open().expect(201);
      const { body, headers } = await open().expect(429);
      expect([body.code, headers['retry-after']]).toEqual(['too_many_requests', '60']);
      pass(MINUTE_MS);
      await open().expect(201);
    }
  });

  it('opens nothing for somebody else, nor a lesson that is locked', async () => {
    const stranger = await makePerson(testApp);
    const other = testApp.client().as(stranger);
    const path = `${SCORM_PATHS.launches(learner.enrolmentId, PACKAGE_BLOCK)}?language=en`;
    await other.post(path).send({ attempt: 'resume' }).expect(404);
    await other.get(`${SCORM_PATHS.place(learner.enrolmentId, PACKAGE_BLOCK)}?language=en`).expect(404);
    await learner.client.get(`${SCORM_PATHS.place(learner.enrolmentId, 'no-block')}?language=en`).expect(404);
    await dataSource.query(
      `UPDATE course_version SET structure = jsonb_set(structure, '{modules,0,after}', '{"date": "2100-01-01"}')
       WHERE id = (SELECT course_version_id FROM enrolment WHERE id = $1)`,
      [learner.enrolmentId],
    );
    const locked = await player.learnerAt({ key: 'nothing-like-it' });
    const { body } = await locked.client
      .post(`${SCORM_PATHS.launches(locked.enrolmentId, PACKAGE_BLOCK)}?language=en`)
      .send({ attempt: 'resume' })
      .expect(409);
    expect(body.code).toBe('package_not_ready');
    expect(await player.placeOf(locked)).toMatchObject({ language: null, rules: null, attempts: [] });
  });

  it('begins anew as the rules allow, and keeps what was', async () => {
    const opened = await player.open(learner);
    await learner.client
      .post(`${SCORM_PATHS.launches(learner.enrolmentId, PACKAGE_BLOCK)}?language=en`)
      .send({ attempt: 'new' })
      .expect(409);
    await player.commit(opened, commitOf(1, { 'cmi.core.score.raw': '95' }));
    const second = await player.open(learner, 'new');
    expect(second.attemptId).not.toBe(opened.attemptId);
    expect(second.states).toEqual({});
    expect(await player.commit(opened, commitOf(2, {}))).toMatchObject({ result: 'fenced' });
    await player.commit(second, commitOf(1, { 'cmi.core.score.raw': '20' }));
    expect(await player.placeOf(learner)).toMatchObject({
      isDone: true,
      attempts: [
        { number: 2, isOpen: true, percent: 20, isDone: false },
        { number: 1, isOpen: false, percent: 95, isDone: true },
      ],
    });
  });

  it('says when a package has ended by its own rules, until it is played again', async () => {
    const at = await player.learnerAt(await makePackage(testApp));
    const opened = await player.open(at);
    const root = { completion: 'incomplete', success: 'failed', scaled: 0.2, isOver: true } as const;
    await player.commit(opened, commitOf(1, {}, { root }));
    expect((await player.placeOf(at)).attempts).toMatchObject([{ isOpen: true, isOver: true }]);
    await player.commit(opened, commitOf(2, {}, { root: { ...root, isOver: false } }));
    expect((await player.placeOf(at)).attempts).toMatchObject([{ isOpen: true, isOver: false }]);
  });

  it('opens one attempt however often the button is pressed at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => player.launch(learner)));
    expect(new Set(made.map(({ playerUrl }) => playerUrl)).size).toBe(8);
    expect((await player.placeOf(learner)).attempts).toHaveLength(1);
  });

  it('begins the course, also when the browser never tells anything more', async () => {
    const at = await player.learnerAt(await makePackage(testApp));
    const cardOf = async () =>
      (await at.client.get(`${LEARNING_PATHS.myLearning}?language=en`).expect(200)).body.items[0];
    expect(await cardOf()).toMatchObject({ hasBegun: false });
    await player.launch(at);
    expect(await cardOf()).toMatchObject({ hasBegun: true, doneSteps: 0, resume: { lessonKey: ONLY_LESSON } });
  });

  it('stays on its version until the learner moves to the newer one, which keeps the state', async () => {
    const old = await makePackage(testApp);
    const at = await player.learnerAt(old);
    const opened = await player.open(at);
    await player.commit(opened, commitOf(1, { 'cmi.suspend_data': 'half' }));
    await makePackage(testApp, { of: old, manifest: manifest12(['intro', 'more']) });
    expect(await player.placeOf(at)).toMatchObject({ hasNewerVersion: true });
    expect((await player.open(at)).filesPath).toBe(opened.filesPath);
    const moved = await player.open(at, 'move');
    expect(moved.attemptId).toBe(opened.attemptId);
    expect(moved.filesPath).not.toBe(opened.filesPath);
    expect(valuesOf(moved)).toMatchObject({ 'cmi.suspend_data': 'half' });
    expect(await player.placeOf(at)).toMatchObject({ hasNewerVersion: false });
  });

  it('opens a complete attempt for review when the rules say so', async () => {
    const reviewed = await player.learnerAt(await makePackage(testApp, { rules: { reviewsWhenComplete: true } }));
    await player.commit(await player.open(reviewed), commitOf(1, { 'cmi.core.score.raw': '100' }));
    const again = await player.open(reviewed);
    expect(again.mode).toBe('review');
    expect(await player.commit(again, commitOf(1, {}))).toMatchObject({ result: 'ended' });
  });

  it('lets an author try a package out, and keeps nothing of it', async () => {
    const tried = await makePackage(testApp);
    const author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
    const path = `${SCORM_PATHS.sandboxLaunches(tried.id)}?language=el`;
    await learner.client.post(path).expect(403);
    const first = await player.exchange((await author.post(path).expect(201)).body);
    expect(await player.commit(first, commitOf(1, { 'cmi.core.score.raw': '100' }))).toMatchObject({ result: 'saved' });
    const second = await player.exchange((await author.post(path).expect(201)).body);
    expect(second.states).toEqual({});
    expect((await player.post(RUNTIME_PATHS.commits, { token: first.token, ...commitOf(2, {}) })).status).toBe(404);
  });

  it('takes a try-out away beside a commit of it without waiting for each other in a circle', async () => {
    const tried = await makePackage(testApp);
    const author = testApp.client().as(await makePerson(testApp, { roles: ['author'] }));
    const path = `${SCORM_PATHS.sandboxLaunches(tried.id)}?language=el`;
    const { attemptId } = await player.exchange((await author.post(path).expect(201)).body);
    const { again } = await dataSource.transaction(async (commit) => {
      await commit.query('SELECT FROM scorm_launch WHERE attempt_id = $1 FOR UPDATE', [attemptId]);
      const asked = author.post(path).then(({ status }) => status);
      await eventually(async () => {
        const waiting = await dataSource.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(1);
      });
      await commit.query('UPDATE scorm_attempt SET changed_at = now() WHERE id = $1', [attemptId]);
      return { again: asked };
    });
    expect(await again).toBe(201);
    expect(await dataSource.query('SELECT FROM scorm_attempt WHERE id = $1', [attemptId])).toEqual([]);
  });
});
