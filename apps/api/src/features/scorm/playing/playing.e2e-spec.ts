import { type Exchanged, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { manifest12, makePackage } from '../../../../test/factories/scorm-package.js';
import { FakeClock } from '../../../../test/fake-clock.js';
import {
  commitOf,
  CONTENT_ORIGIN,
  createPackagePlayer,
  type PackageLearner,
  type PackagePlayer,
} from '../../../../test/package-player.js';
import { recordQueries } from '../../../../test/query-counter.js';

const START = new Date('2026-05-04T08:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('playing a package', () => {
  const clock = new FakeClock(START);
  let testApp: TestApp;
  let player: PackagePlayer;
  let learner: PackageLearner;

  beforeAll(async () => {
    testApp = await createTestApp({ clock, env: { CONTENT_ORIGIN } });
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

  it('goes from the button in the lesson to a completed course', async () => {
    expect(await player.placeOf(learner)).toMatchObject({
      attempts: [],
      isDone: false,
      mayBeginAnew: false,
      hasNewerVersion: false,
    });
    const opened = await player.open(learner);
    expect(opened).toMatchObject({
      edition: '1.2',
      title: 'Shift',
      states: {},
      sequencing: null,
      mode: 'normal',
      language: 'en',
      portalOrigin: 'http://localhost:3000',
      learner: { name: 'Vega, Mara' },
    });
    const first = await player.commit(
      opened,
      commitOf(1, { 'cmi.core.lesson_location': '7', 'cmi.suspend_data': 'half' }),
    );
    expect(first).toMatchObject({
      result: 'saved',
      sequence: 1,
      refused: [],
      summary: { isDone: false, percent: null },
    });
    const last = await player.commit(
      opened,
      commitOf(2, { 'cmi.core.score.raw': '85', 'cmi.core.session_time': '00:12:30.00' }, { isTerminated: true }),
    );
    expect(last.summary).toEqual({
      completion: 'completed',
      success: 'passed',
      percent: 85,
      seconds: 750,
      isDone: true,
    });
    const place = await player.placeOf(learner);
    expect(place).toMatchObject({
      isDone: true,
      mayBeginAnew: true,
      attempts: [{ number: 1, isOpen: true, percent: 85 }],
    });
    const { body: course } = await learner.client.get(`/api/enrolments/${learner.enrolmentId}/course`).expect(200);
    expect(course.progress).toMatchObject({ percent: 100, isComplete: true });
    expect(course.progress.steps).toMatchObject([{ kind: 'complete_package', isDone: true, best: 85 }]);
    const { body: competences } = await learner.client.get('/api/my-competences').expect(200);
    expect(JSON.stringify(competences)).toContain('"package"');
  });

  it('resumes on another PC with what was saved, and counts the time of all sessions', async () => {
    const opened = await player.open(learner);
    await player.commit(
      opened,
      commitOf(1, { 'cmi.core.lesson_location': '7', 'cmi.suspend_data': 'half', 'cmi.core.session_time': '00:10:00' }),
    );
    const again = await player.open(learner);
    expect(again.attemptId).toBe(opened.attemptId);
    expect(again.queueKey).toBe(opened.queueKey);
    expect(again.token).not.toBe(opened.token);
    expect(valuesOf(again)).toMatchObject({ 'cmi.core.lesson_location': '7', 'cmi.suspend_data': 'half' });
    const { summary } = await player.commit(again, commitOf(1, { 'cmi.core.session_time': '00:05:00' }));
    expect(summary.seconds).toBe(900);
    // A later commit of the same session states its whole time again.
    expect((await player.commit(again, commitOf(2, { 'cmi.core.session_time': '00:06:00' }))).summary.seconds).toBe(
      960,
    );
    // The next opening of the activity in the same window is a session of its own.
    const next = await player.commit(again, commitOf(3, { 'cmi.core.session_time': '00:01:00' }, { visit: 2 }));
    expect(next.summary.seconds).toBe(1_020);
  });

  it('rolls up several activities, and knows when all are done', async () => {
    const several = await makePackage(testApp, {
      manifest: manifest12(['a', 'b']),
      rules: { completion: { by: 'all_activities' } },
    });
    const opened = await player.open(await player.learnerAt(several));
    const one = await player.commit(
      opened,
      commitOf(1, { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' }, { activity: 'a' }),
    );
    expect(one.summary).toMatchObject({ completion: 'incomplete', success: 'unknown', percent: null, isDone: false });
    const two = await player.commit(
      opened,
      commitOf(2, { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '40' }, { activity: 'b', visit: 2 }),
    );
    expect(two.summary).toMatchObject({ completion: 'completed', success: 'passed', percent: 60, isDone: true });
    const nowhere = await player.post(RUNTIME_PATHS.commits, {
      token: opened.token,
      ...commitOf(3, {}, { activity: 'c' }),
    });
    expect([nowhere.status, nowhere.body.code]).toEqual([400, 'invalid_request']);
  });

  it('counts how long it was open by signs of life, for the rule that asks for minutes', async () => {
    const timed = await makePackage(testApp, { rules: { completion: { by: 'opened', minutes: 3 } } });
    const opened = await player.open(await player.learnerAt(timed));
    const answers = [];
    for (const sequence of [1, 2, 3]) {
      pass(MINUTE_MS);
      answers.push((await player.commit(opened, commitOf(sequence, {}))).summary);
    }
    expect(answers).toMatchObject([
      { seconds: 60, isDone: false },
      { seconds: 120, isDone: false },
      { seconds: 180, isDone: true },
    ]);
    pass(HOUR_MS);
    expect((await player.commit(opened, commitOf(4, {}))).summary.seconds).toBe(300);
  });

  it('asks no more of the database than it needs', async () => {
    const withoutControl = (statements: string[]) =>
      statements.filter((sql) => !/^(?:START TRANSACTION|COMMIT)/.test(sql));
    await player.post(RUNTIME_PATHS.close, { token: (await player.open(learner)).token });
    const first = await player.launch(learner);
    expect(withoutControl(await recordQueries(testApp, () => player.exchange(first)))).toHaveLength(5);
    expect(withoutControl(await recordQueries(testApp, () => player.launch(learner)))).toHaveLength(5);
    const made = await player.launch(learner);
    // One more: what the window left that had it open is final now.
    expect(withoutControl(await recordQueries(testApp, () => player.exchange(made)))).toHaveLength(6);
    const opened = await player.open(learner);
    await player.commit(opened, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    const plain = () => player.commit(opened, commitOf(2, { 'cmi.core.lesson_location': '2' }));
    expect(await recordQueries(testApp, plain)).toHaveLength(2);
  });
});
