import { type Exchanged, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makePackage } from '../../../../test/factories/scorm-package.js';
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
const HOUR_MS = 60 * MINUTE_MS;

describe('commits of packages', () => {
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
    expect(answers.filter(({ result }) => !/^(?:saved|stale)$/.test(result))).toEqual([]);
    const { states } = await player.open(learner);
    expect(states['intro']?.values).toMatchObject({
      'cmi.core.lesson_location': '19',
      'cmi.interactions.19.id': 'q19',
    });
  });

  it('refuses more elements than a package can have changed as one, also where a commit is recovered', async () => {
    const { token, launchId } = await player.open(learner);
    const set = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`é${index}`, '']));
    const answers = [
      await player.post(RUNTIME_PATHS.commits, { token, ...commitOf(1, set) }),
      await player.post(RUNTIME_PATHS.recover, { token, launchId, commits: [commitOf(1, set)] }),
    ];
    for (const { status, body } of answers) {
      expect([status, body['code'], body['details']]).toEqual([400, 'invalid_request', undefined]);
    }
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

  it('lets a window go on while the older one saves, without one waiting for the other for good', async () => {
    const rounds = Array.from({ length: 15 }, (_, round) => round);
    for (const round of rounds) {
      const [older, made] = [await player.open(learner), await player.launch(learner)];
      const answers = await Promise.all([
        ...[1, 2, 3].map((sequence) =>
          player.commit(older, commitOf(sequence, { 'cmi.core.lesson_location': `${round}` })),
        ),
        player.exchange(made),
      ]);
      expect(answers.at(-1)).toMatchObject({ attemptId: older.attemptId });
      const results = answers.slice(0, 3).map((answer) => (answer as { result?: string }).result);
      expect(results.filter((result) => result === undefined)).toEqual([]);
    }
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
    expect(refused.map(([element]) => element).toSorted()).toEqual([
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
    const recovered = await player.post<Exchanged>(RUNTIME_PATHS.recover, {
      token: next.token,
      launchId: lost.launchId,
      commits: queued,
    });
    expect(valuesOf(recovered.body)['cmi.core.lesson_location']).toBe('3');
    await player.commit(next, commitOf(1, { 'cmi.core.lesson_location': '9' }));
    // Another window has gone on since: what waited there came too late.
    const late = await player.post<Exchanged>(RUNTIME_PATHS.recover, {
      token: next.token,
      launchId: lost.launchId,
      commits: [commitOf(4, { 'cmi.core.lesson_location': '4' })],
    });
    expect(valuesOf(late.body)['cmi.core.lesson_location']).toBe('9');
    const stranger = await player.learnerAt(await makePackage(testApp));
    const foreign = await player.open(stranger);
    const stolen = { token: foreign.token, launchId: lost.launchId, commits: queued };
    expect(await player.post(RUNTIME_PATHS.recover, stolen)).toMatchObject({ status: 404 });
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
});
