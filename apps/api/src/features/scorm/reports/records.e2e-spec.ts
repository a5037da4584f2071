import { SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import type { TestClient } from '../../../../test/client.js';
import { makePackage, manifest12, type TestPackage } from '../../../../test/factories/scorm-package.js';
import { makePerson } from '../../../../test/factories/person.js';
import {
  commitOf,
  CONTENT_ORIGIN,
  createPackagePlayer,
  type PackageLearner,
  type PackagePlayer,
} from '../../../../test/package-player.js';
import { recordQueries } from '../../../../test/query-counter.js';

const answer = (place: number, id: string, response: string, result: string, latency: string) => ({
  [`cmi.interactions.${place}.id`]: id,
  [`cmi.interactions.${place}.type`]: 'choice',
  [`cmi.interactions.${place}.student_response`]: response,
  [`cmi.interactions.${place}.correct_responses.0.pattern`]: 'b',
  [`cmi.interactions.${place}.result`]: result,
  [`cmi.interactions.${place}.latency`]: latency,
});

describe('what packages recorded', () => {
  let testApp: TestApp;
  let player: PackagePlayer;
  let trainer: TestClient;
  let shift: TestPackage;
  let learner: PackageLearner;
  let attemptId: string;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { CONTENT_ORIGIN } });
    player = await createPackagePlayer(testApp);
    trainer = testApp.client().as(await makePerson(testApp, { roles: ['trainer'] }));
    shift = await makePackage(testApp);
    learner = await player.learnerAt(shift);
    const opened = await player.open(learner);
    attemptId = opened.attemptId;
    const calls = [
      [12, 'I', '', 'true', '0'],
      [80, 'G', 'cmi.suspend_data', '', '0'],
      [85, 'G', 'cmi.core.student_name', 'Vega, Mara', '0'],
      [90, 'S', 'cmi.comments', '<img src=x onerror=alert(1)>\n  saved x', '0'],
    ] as never[];
    await player.commit(opened, commitOf(1, { ...answer(0, 'q1', 'a', 'wrong', '00:00:09') }, { calls }));
    await player.commit(
      opened,
      commitOf(2, {
        ...answer(0, 'q1', 'b', 'correct', '00:00:12.50'),
        'cmi.comments': '<img src=x onerror=alert(1)>',
        'cmi.core.lesson_location': '4',
        'cmi.objectives.0.id': 'listen',
        'cmi.objectives.0.status': 'passed',
        'cmi.core.score.raw': '90',
        'cmi.core.student_id': 'x',
      }),
    );
    const other = await player.open(await player.learnerAt(shift));
    await player.commit(other, commitOf(1, answer(0, 'q1', 'a', 'wrong', '00:00:30')));
    const silent = await player.open(await player.learnerAt(shift));
    await player.commit(silent, commitOf(1, { 'cmi.core.score.raw': '100' }));
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });

  it('lists attempts, newest change first, page by page and filtered', async () => {
    const first = (await trainer.get(`${SCORM_RECORD_PATHS.records}?limit=2`).expect(200)).body;
    expect(first.items).toHaveLength(2);
    const second = (await trainer.get(`${SCORM_RECORD_PATHS.records}?limit=2&after=${first.next}`).expect(200)).body;
    expect(second).toMatchObject({
      items: [{ id: attemptId, number: 1, percent: 90, isDone: true, isQuick: true }],
      next: null,
    });
    const all = [...first.items, ...second.items];
    expect(all.map(({ packageKey }) => packageKey)).toEqual([shift.key, shift.key, shift.key]);
    const filtered = async (query: string) =>
      (await trainer.get(`${SCORM_RECORD_PATHS.records}?${query}`).expect(200)).body.items;
    expect(await filtered('filter=not_done')).toHaveLength(1);
    expect(await filtered('filter=done')).toHaveLength(2);
    expect(await filtered('packageKey=unknown')).toEqual([]);
    expect(await filtered('search=vega')).toHaveLength(3);
  });

  it('shows activities whatever they are called, and those that nobody opened', async () => {
    const names = ['constructor', '__proto__', 'toString', 'intro'];
    const odd = await player.open(await player.learnerAt(await makePackage(testApp, { manifest: manifest12(names) })));
    for (const [place, activity] of ['intro', '__proto__'].entries()) {
      const body = commitOf(place + 1, { 'cmi.core.lesson_status': 'completed' }, { activity, visit: place + 1 });
      expect(await player.commit(odd, body)).toMatchObject({ result: 'saved' });
    }
    const { body } = await trainer.get(SCORM_RECORD_PATHS.record(odd.attemptId)).expect(200);
    expect(body.activities.map(({ wasOpened }: { wasOpened: boolean }) => wasOpened)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('shows every answer of an attempt, in the words of one standard, as text', async () => {
    const { body } = await trainer.get(SCORM_RECORD_PATHS.record(attemptId)).expect(200);
    expect(body).toMatchObject({
      success: 'passed',
      edition: '1.2',
      versionNumber: 1,
      lacksInteractions: false,
      launches: [{ state: 'open', commits: 2 }],
      rules: { completion: { by: 'status' } },
    });
    expect(body.activities).toMatchObject([
      {
        identifier: 'intro',
        wasOpened: true,
        location: '4',
        score: { raw: '90' },
        comments: [{ text: '<img src=x onerror=alert(1)>' }],
        objectives: [{ id: 'listen', success: 'passed' }],
        interactions: [{ id: 'q1', response: 'b', correctResponses: ['b'], result: 'correct', latencySeconds: 12.5 }],
      },
    ]);
  });

  it('marks who is done without an answer, where others have answered', async () => {
    const { body } = await trainer.get(`${SCORM_RECORD_PATHS.records}?filter=done`).expect(200);
    const silent = body.items.find(({ id }: { id: string }) => id !== attemptId);
    const { body: detail } = await trainer.get(SCORM_RECORD_PATHS.record(silent.id)).expect(200);
    expect(detail).toMatchObject({ lacksInteractions: true, percent: 100 });
  });

  it('plays the flight recorder: every call and every commit in order, and as a text without the learner', async () => {
    const { body } = await trainer.get(SCORM_RECORD_PATHS.journal(attemptId)).expect(200);
    expect(body).toMatchObject({
      total: 2,
      items: [
        {
          sequence: 1,
          calls: [
            [12, 'I', '', 'true', '0'],
            [80, 'G', 'cmi.suspend_data', '', '0'],
            [85, 'G', 'cmi.core.student_name', 'Vega, Mara', '0'],
            [90, 'S', 'cmi.comments', '<img src=x onerror=alert(1)>\n  saved x', '0'],
          ],
        },
        { sequence: 2, refused: [['cmi.core.student_id', 403]], summary: { percent: 90 } },
      ],
    });
    const rest = await trainer.get(`${SCORM_RECORD_PATHS.journal(attemptId)}?from=1`).expect(200);
    expect(rest.body.items).toMatchObject([{ sequence: 2 }]);
    const file = await trainer.get(SCORM_RECORD_PATHS.journalText(attemptId)).expect(200);
    expect(file.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="package-journal-[0-9a-f]{8}\.txt"$/);
    expect(file.text).toContain('SetValue("cmi.comments") "<img src=x onerror=alert(1)>\\n  saved x" error 0');
    expect(file.text).toContain('not taken over: cmi.core.student_id, error 403');
    expect(file.text).not.toContain('Vega');
  });

  it('shows a trainer of one course what belongs to it, and nobody else anything', async () => {
    const person = await makePerson(testApp);
    const { manager } = testApp.app.get(DataSource);
    const [{ course_id: courseId }] = await manager.query('SELECT course_id FROM enrolment WHERE id = $1', [
      learner.enrolmentId,
    ]);
    await manager.query(
      `INSERT INTO role_assignment (account_id, role, scope_kind, scope_value, reason, granted_at)
       VALUES ($1, 'trainer', 'course', $2, 'test', now())`,
      [person.accountId, courseId],
    );
    const limited = testApp.client().as(person);
    const { body } = await limited.get(SCORM_RECORD_PATHS.records).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([attemptId]);
    await limited.get(SCORM_RECORD_PATHS.record(attemptId)).expect(200);
    const all = (await trainer.get(SCORM_RECORD_PATHS.records).expect(200)).body.items;
    const foreign = all.find(({ id }: { id: string }) => id !== attemptId).id;
    await limited.get(SCORM_RECORD_PATHS.record(foreign)).expect(404);
    await limited.get(SCORM_RECORD_PATHS.journal(foreign)).expect(404);
    await limited.get(SCORM_RECORD_PATHS.journalText(foreign)).expect(404);
    for (const path of [
      SCORM_RECORD_PATHS.records,
      SCORM_RECORD_PATHS.record(attemptId),
      SCORM_RECORD_PATHS.journal(attemptId),
    ]) {
      await learner.client.get(path).expect(403);
    }
  });

  it('leaves a trace of every look, and asks the database no more than three times', async () => {
    const traces = () =>
      testApp.app.get(DataSource).query(`SELECT FROM audit_entry WHERE action LIKE 'package_record.%'`) as Promise<
        unknown[]
      >;
    for (const path of [
      SCORM_RECORD_PATHS.record(attemptId),
      SCORM_RECORD_PATHS.journal(attemptId),
      SCORM_RECORD_PATHS.journalText(attemptId),
    ]) {
      const before = (await traces()).length;
      await trainer.get(path).expect(200);
      expect((await traces()).length).toBe(before + 1);
    }
    expect(await recordQueries(testApp, () => trainer.get(SCORM_RECORD_PATHS.record(attemptId)))).toHaveLength(3);
    expect(await recordQueries(testApp, () => trainer.get(SCORM_RECORD_PATHS.records))).toHaveLength(3);
  });
});
