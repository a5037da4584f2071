import type { PackageRules } from '@integra/shared-types/scorm';
import { SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { type CommitBody, type PackagePlace, RUNTIME_PATHS } from '@integra/shared-types/scorm-playing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makePackage, manifest12, manifest2004, type TestPackage } from '../../../../test/factories/scorm-package.js';
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
const ROOT = { completion: 'incomplete', success: 'unknown', scaled: null, isOver: false } as const;

describe('when a package is done', () => {
  const clock = new FakeClock(START);
  let testApp: TestApp;
  let player: PackagePlayer;

  beforeAll(async () => {
    testApp = await createTestApp({ clock, env: { CONTENT_ORIGIN } });
    player = await createPackagePlayer(testApp);
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });
  beforeEach(() => clock.set(START));

  const opened = async (manifest: string, rules: Partial<PackageRules> = {}) => {
    const made = await makePackage(testApp, { manifest, rules });
    const at = await player.learnerAt(made);
    return { made, at, window: await player.open(at) };
  };
  const attemptOf = async (at: PackageLearner): Promise<PackagePlace['attempts'][number] | undefined> =>
    (await player.placeOf(at)).attempts[0];
  const isCourseComplete = async ({ client, enrolmentId }: PackageLearner): Promise<boolean> =>
    (await client.get(`/api/enrolments/${enrolmentId}/course`).expect(200)).body.progress.isComplete;
  const close = ({ token }: { token: string }) => player.post(RUNTIME_PATHS.close, { token });

  describe('one that says it is completed, then asks its questions', () => {
    const completed = { 'cmi.core.lesson_status': 'completed' };
    const openedAndCompleted = async (rules: Partial<PackageRules> = {}) => {
      const played = await opened(manifest12(['intro']), rules);
      const { summary } = await player.commit(played.window, commitOf(1, completed));
      expect(summary).toMatchObject({ completion: 'completed', isDone: false });
      return played;
    };

    it('is not, when they are failed', async () => {
      const { at, window } = await openedAndCompleted();
      await player.commit(window, commitOf(2, { 'cmi.core.lesson_status': 'failed' }, { isTerminated: true }));
      await close(window);
      expect(await attemptOf(at)).toMatchObject({ isDone: false });
      expect(await isCourseComplete(at)).toBe(false);
    });

    it('is, when it ends', async () => {
      const { at, window } = await openedAndCompleted();
      await player.commit(window, commitOf(2, {}, { isTerminated: true }));
      expect(await isCourseComplete(at)).toBe(true);
    });

    it('is, when it is closed without a word, and shows how soon that was', async () => {
      const { at, window } = await openedAndCompleted();
      await close(window);
      expect(await isCourseComplete(at)).toBe(true);
      await close(window);
      const trainer = testApp.client().as(await makePerson(testApp, { roles: ['trainer'] }));
      const { body } = await trainer.get(SCORM_RECORD_PATHS.record(window.attemptId)).expect(200);
      expect(body).toMatchObject({ isDone: true, isQuick: true });
    });

    it('is, when another window goes on, which only looks at it where the rules say so', async () => {
      const { at } = await openedAndCompleted({ reviewsWhenComplete: true });
      expect(await player.open(at)).toMatchObject({ mode: 'review' });
      expect(await isCourseComplete(at)).toBe(true);
    });

    it('is, when an attempt is begun anew', async () => {
      const { at, window } = await openedAndCompleted({ newAttempts: 'always' });
      await player.open(at, 'new');
      expect((await player.placeOf(at)).attempts).toMatchObject([{ number: 2 }, { number: 1, isDone: true }]);
      expect(await player.commit(window, commitOf(2, {}))).toMatchObject({ result: 'fenced' });
    });
  });

  it('counts what was completed although something was opened again afterwards', async () => {
    const { at, window } = await opened(manifest2004(['intro', 'more']));
    await player.commit(window, commitOf(1, {}, { root: { ...ROOT, completion: 'completed' } }));
    await player.commit(window, commitOf(2, {}, { root: ROOT, visit: 2, isNewAttempt: true }));
    expect(await attemptOf(at)).toMatchObject({ completion: 'completed', isDone: false });
    await close(window);
    expect(await attemptOf(at)).toMatchObject({ isDone: true });
  });

  it.each([
    ['SCORM 1.2', manifest12(['intro', 'more']), null],
    ['SCORM 2004', manifest2004(['intro', 'more']), { ...ROOT, completion: 'completed' } as const],
  ])('waits for the end of the package, not of one of its activities: %s', async (_, manifest, root) => {
    const { at, window } = await opened(manifest);
    const commits: Partial<CommitBody>[] = [{ activity: 'more' }, { activity: 'intro', visit: 2 }];
    for (const [place, commit] of commits.entries()) {
      const set: Record<string, string> = root === null ? { 'cmi.core.lesson_status': 'completed' } : {};
      await player.commit(window, commitOf(place + 1, set, { ...commit, root, isTerminated: true }));
    }
    expect(await attemptOf(at)).toMatchObject({ completion: 'completed', isDone: false });
    await close(window);
    expect(await attemptOf(at)).toMatchObject({ isDone: true });
  });

  it('is judged by the sequencing alone, which may weigh its activities, also when it moves to a newer version', async () => {
    const manifest = manifest2004(['before', 'intro']);
    const rules = { completion: { by: 'score', least: 80 } } as const;
    const { made, at, window } = await opened(manifest, rules);
    const root = { ...ROOT, scaled: 0.6 };
    await player.commit(window, commitOf(1, { 'cmi.score.scaled': '1' }, { activity: 'before', root }));
    await player.commit(window, commitOf(2, { 'cmi.score.scaled': '0.6' }, { visit: 2, root }));
    const newer: TestPackage = await makePackage(testApp, { of: made, manifest });
    expect(newer.number).toBe(2);
    await player.open(at, 'move');
    expect(await attemptOf(at)).toMatchObject({ percent: 60, isDone: false });
    expect(await player.commit(window, commitOf(3, {}, { visit: 2, root }))).toMatchObject({ result: 'fenced' });
  });
});
