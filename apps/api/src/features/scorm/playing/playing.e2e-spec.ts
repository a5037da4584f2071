import { SCORM_PATHS } from '@integra/shared-types/scorm';
import { type Exchanged, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
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
import { recordQueries } from '../../../../test/query-counter.js';

const START = new Date('2026-05-04T08:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('playing a package', () => {
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

  it('answers a repeated commit with its first answer, and one that comes late with stale', async () => {
    const opened = await player.open(learner);
    const first = await player.commit(opened, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    pass(MINUTE_MS);
    const repeated = await Promise.all(
      Array.from({ length: 5 }, () => player.commit(opened, commitOf(1, { 'cmi.core.lesson_location': 'other' }))),
    );
    expect(repeated).toEqual(Array(5).fill(first));
    await player.commit(opened, commitOf(4, { 'cmi.core.lesson_location': '4' }));
    expect(await player.commit(opened, commitOf(3, { 'cmi.core.lesson_location': '3' }))).toEqual({
      result: 'stale',
      sequence: 3,
    });
    expect(valuesOf(await player.open(learner))['cmi.core.lesson_location']).toBe('4');
    expect(
      await dataSource.query('SELECT sequence FROM scorm_commit WHERE launch_id = $1 ORDER BY 1', [opened.launchId]),
    ).toEqual([{ sequence: 1 }, { sequence: 4 }]);
  });

  it('takes twenty commits at once without losing or doubling one', async () => {
    const opened = await player.open(learner);
    const bodies = Array.from({ length: 20 }, (_, index) =>
      commitOf(index + 1, { [`cmi.interactions.${index}.id`]: `q${index}`, 'cmi.core.lesson_location': `${index}` }),
    );
    // Each later delta holds what an earlier one did not see acknowledged.
    const deltas = bodies.map((body, index) => ({
      ...body,
      set: Object.assign({}, ...bodies.slice(0, index + 1).map(({ set }) => set)),
    }));
    const answers = await Promise.all(deltas.map((body) => player.commit(opened, body)));
    expect(new Set(answers.map(({ result }) => result))).toEqual(
      new Set(['saved', ...(answers.some(({ result }) => result === 'stale') ? ['stale'] : [])]),
    );
    const { states } = await player.open(learner);
    expect(states['intro']?.values).toMatchObject({
      'cmi.core.lesson_location': '19',
      'cmi.interactions.19.id': 'q19',
    });
  });

  it('lets one window go on: the newer fences the older', async () => {
    const older = await player.open(learner);
    await player.commit(older, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    expect(await player.placeOf(learner)).toMatchObject({ openElsewhereSince: START.toISOString() });
    const newer = await player.open(learner);
    expect(await player.commit(older, commitOf(2, { 'cmi.core.lesson_location': '2' }))).toEqual({
      result: 'fenced',
      sequence: 2,
    });
    expect(await player.commit(newer, commitOf(1, { 'cmi.core.lesson_location': '3' }))).toMatchObject({
      result: 'saved',
    });
    expect(await player.commit(older, commitOf(1, {}))).toMatchObject({ result: 'saved', sequence: 1 });
    await player.post(RUNTIME_PATHS.close, { token: newer.token });
    expect(await player.placeOf(learner)).toMatchObject({ openElsewhereSince: null });
    expect(await player.commit(newer, commitOf(2, {}))).toMatchObject({ result: 'ended' });
  });

  it('never goes below what was reached', async () => {
    const opened = await player.open(learner);
    await player.commit(opened, commitOf(1, { 'cmi.core.score.raw': '90' }));
    const { summary } = await player.commit(
      opened,
      commitOf(2, { 'cmi.core.score.raw': '10', 'cmi.core.lesson_status': 'failed' }),
    );
    expect(summary).toMatchObject({ success: 'passed', percent: 90, isDone: true });
  });

  it('takes nothing after logout, suspension of the enrolment, the twelve hours, or in review', async () => {
    const ended = { result: 'ended', sequence: 1 };
    const outlived = await player.open(learner);
    pass(12 * HOUR_MS);
    expect(await player.commit(outlived, commitOf(1, {}))).toEqual(ended);
    clock.set(START);

    const withdrawn = await player.open(learner);
    await dataSource.query(`UPDATE enrolment SET state = 'ended' WHERE id = $1`, [learner.enrolmentId]);
    expect(await player.commit(withdrawn, commitOf(1, {}))).toEqual(ended);
    await dataSource.query(`UPDATE enrolment SET state = 'active' WHERE id = $1`, [learner.enrolmentId]);

    const left = await player.open(learner);
    await learner.client.delete('/api/session').expect(204);
    expect(await player.commit(left, commitOf(1, {}))).toEqual(ended);
    expect((await player.post(RUNTIME_PATHS.commits, { token: 'x'.repeat(43), ...commitOf(1, {}) })).status).toBe(404);
  });

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
    expect(await player.commit(opened, commitOf(2, {}))).toMatchObject({ result: 'ended' });
    await player.commit(second, commitOf(1, { 'cmi.core.score.raw': '20' }));
    expect(await player.placeOf(learner)).toMatchObject({
      isDone: true,
      attempts: [
        { number: 2, isOpen: true, percent: 20, isDone: false },
        { number: 1, isOpen: false, percent: 95, isDone: true },
      ],
    });
  });

  it('opens one attempt however often the button is pressed at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => player.launch(learner)));
    expect(new Set(made.map(({ playerUrl }) => playerUrl)).size).toBe(8);
    expect((await player.placeOf(learner)).attempts).toHaveLength(1);
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

  it('keeps any text, and refuses what the standard refuses without losing the rest', async () => {
    const opened = await player.open(learner);
    const text = `\u0000 ${'Ω'.repeat(64_000)} \ud800 "\\`;
    const { refused, result } = await player.commit(
      opened,
      commitOf(1, {
        'cmi.suspend_data': text,
        'cmi.core.student_name': 'Somebody',
        cmi: 'x',
        'settings.lmsCommitUrl': 'https://evil.example',
        'cmi.core.score.raw': 'many',
        'cmi.core.lesson_location': '3',
      }),
    );
    expect(result).toBe('saved');
    expect(refused.map(([element]: [string]) => element).toSorted()).toEqual([
      'cmi',
      'cmi.core.score.raw',
      'cmi.core.student_name',
      'settings.lmsCommitUrl',
    ]);
    const values = valuesOf(await player.open(learner));
    expect(values['cmi.suspend_data']).toBe(text);
    expect(values['cmi.core.lesson_location']).toBe('3');
  });

  it('sends what the browser could not send any more under the next launch of the same attempt', async () => {
    const lost = await player.open(learner);
    await player.commit(lost, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    const queued = [commitOf(2, { 'cmi.core.lesson_location': '2' }), commitOf(3, { 'cmi.core.lesson_location': '3' })];
    const next = await player.open(learner);
    const recovered = await player.post(RUNTIME_PATHS.recover, {
      token: next.token,
      launchId: lost.launchId,
      commits: queued,
    });
    expect(recovered.body.states.intro.values['cmi.core.lesson_location']).toBe('3');
    await player.commit(next, commitOf(1, { 'cmi.core.lesson_location': '9' }));
    // Another window has gone on since: what waited there came too late.
    const late = await player.post(RUNTIME_PATHS.recover, {
      token: next.token,
      launchId: lost.launchId,
      commits: [commitOf(4, { 'cmi.core.lesson_location': '4' })],
    });
    expect(late.body.states.intro.values['cmi.core.lesson_location']).toBe('9');
    const stranger = await player.learnerAt(await makePackage(testApp));
    const foreign = await player.open(stranger);
    const stolen = { token: foreign.token, launchId: lost.launchId, commits: queued };
    expect(await player.post(RUNTIME_PATHS.recover, stolen)).toMatchObject({ status: 404 });
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
    expect(one.summary).toMatchObject({ completion: 'incomplete', success: 'unknown', percent: 80, isDone: false });
    const two = await player.commit(
      opened,
      commitOf(2, { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '40' }, { activity: 'b', visit: 2 }),
    );
    expect(two.summary).toMatchObject({ completion: 'completed', success: 'passed', percent: 80, isDone: true });
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

  it('opens a complete attempt for review when the rules say so', async () => {
    const reviewed = await player.learnerAt(await makePackage(testApp, { rules: { reviewsWhenComplete: true } }));
    await player.commit(await player.open(reviewed), commitOf(1, { 'cmi.core.score.raw': '100' }));
    const again = await player.open(reviewed);
    expect(again.mode).toBe('review');
    expect(await player.commit(again, commitOf(1, {}))).toMatchObject({ result: 'ended' });
  });

  it('asks no more of the database than it needs', async () => {
    const withoutControl = (statements: string[]) =>
      statements.filter((sql) => !/^(?:START TRANSACTION|COMMIT)/.test(sql));
    await player.open(learner);
    expect(withoutControl(await recordQueries(testApp, () => player.launch(learner)))).toHaveLength(4);
    const made = await player.launch(learner);
    expect(withoutControl(await recordQueries(testApp, () => player.exchange(made)))).toHaveLength(4);
    const opened = await player.open(learner);
    await player.commit(opened, commitOf(1, { 'cmi.core.lesson_location': '1' }));
    const plain = () => player.commit(opened, commitOf(2, { 'cmi.core.lesson_location': '2' }));
    expect(await recordQueries(testApp, plain)).toHaveLength(2);
  });

  it('takes requests of its own origin only, and nothing that is no commit', async () => {
    const opened = await player.open(learner);
    const body = { token: opened.token, ...commitOf(1, {}) };
    const from = (headers: Record<string, string>) => player.post(RUNTIME_PATHS.commits, body, headers);
    expect(await from({ Origin: 'http://localhost:3000' })).toMatchObject({
      status: 403,
      body: { code: 'cross_site_request' },
    });
    expect((await from({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await player.post('/runtime/users', body)).status).toBe(404);
    expect((await player.post(RUNTIME_PATHS.commits, '{"token":')).status).toBe(400);
    expect((await player.post(RUNTIME_PATHS.commits, Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await player.post(RUNTIME_PATHS.commits, { ...body, extra: 1 })).status).toBe(400);
    expect((await player.post(RUNTIME_PATHS.commits, '['.repeat(100_000))).status).toBe(400);
    expect((await player.post(RUNTIME_PATHS.commits, 'x'.repeat(2 * 1024 ** 2))).status).toBe(413);
    const read = await fetch(`${player.contentUrl}${RUNTIME_PATHS.commits}`);
    expect(read.status).toBe(404);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
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
});
