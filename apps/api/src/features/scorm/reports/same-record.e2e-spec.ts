import { type PackageRecordDetail, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makePerson } from '../../../../test/factories/person.js';
import { makePackage, manifest12, manifest2004 } from '../../../../test/factories/scorm-package.js';
import { commitOf, CONTENT_ORIGIN, createPackagePlayer, type PackagePlayer } from '../../../../test/package-player.js';

/** One visit of a learner, as the same content says it in each standard. */
const VISIT_12 = {
  'cmi.core.lesson_status': 'passed',
  'cmi.core.lesson_location': 'page 4',
  'cmi.core.score.raw': '90',
  'cmi.core.score.min': '0',
  'cmi.core.score.max': '100',
  'cmi.core.session_time': '00:12:30.00',
  'cmi.comments': 'Too fast',
  'cmi.objectives.0.id': 'listen',
  'cmi.objectives.0.status': 'passed',
  'cmi.objectives.0.score.raw': '80',
  'cmi.objectives.0.score.min': '0',
  'cmi.objectives.0.score.max': '100',
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.objectives.0.id': 'listen',
  'cmi.interactions.0.correct_responses.0.pattern': 'a,c',
  'cmi.interactions.0.student_response': 'a,b',
  'cmi.interactions.0.result': 'wrong',
  'cmi.interactions.0.weighting': '2',
  'cmi.interactions.0.latency': '00:00:09.50',
};
const VISIT_2004 = {
  'cmi.completion_status': 'completed',
  'cmi.success_status': 'passed',
  'cmi.location': 'page 4',
  'cmi.score.raw': '90',
  'cmi.score.min': '0',
  'cmi.score.max': '100',
  'cmi.score.scaled': '0.9',
  'cmi.session_time': 'PT12M30S',
  'cmi.comments_from_learner.0.comment': 'Too fast',
  'cmi.objectives.0.id': 'listen',
  'cmi.objectives.0.success_status': 'passed',
  'cmi.objectives.0.completion_status': 'completed',
  'cmi.objectives.0.score.raw': '80',
  'cmi.objectives.0.score.min': '0',
  'cmi.objectives.0.score.max': '100',
  'cmi.objectives.0.score.scaled': '0.8',
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.objectives.0.id': 'listen',
  'cmi.interactions.0.correct_responses.0.pattern': 'a[,]c',
  'cmi.interactions.0.learner_response': 'a[,]b',
  'cmi.interactions.0.result': 'incorrect',
  'cmi.interactions.0.weighting': '2',
  'cmi.interactions.0.latency': 'PT9.5S',
};

describe('the same content as SCORM 1.2 and as SCORM 2004', () => {
  let testApp: TestApp;
  let player: PackagePlayer;

  beforeAll(async () => {
    testApp = await createTestApp({ env: { CONTENT_ORIGIN } });
    player = await createPackagePlayer(testApp);
  });
  afterAll(async () => {
    player.close();
    await testApp.close();
  });

  const recordOf = async (manifest: string, set: Record<string, string>): Promise<PackageRecordDetail> => {
    const trainer = testApp.client().as(await makePerson(testApp, { roles: ['trainer'] }));
    const opened = await player.open(await player.learnerAt(await makePackage(testApp, { manifest })));
    await player.commit(opened, commitOf(1, set, { isTerminated: true }));
    const { body } = await trainer.get(SCORM_RECORD_PATHS.record(opened.attemptId)).expect(200);
    return body;
  };

  it('gives the same record', async () => {
    const [of12, of2004] = [
      await recordOf(manifest12(['intro']), VISIT_12),
      await recordOf(manifest2004(['intro']), VISIT_2004),
    ];
    expect(of12.activities[0]?.interactions).toMatchObject([{ response: 'a[,]b', result: 'incorrect' }]);
    const told = ({ completion, success, percent, seconds, isDone, activities }: PackageRecordDetail) => ({
      completion,
      success,
      percent,
      seconds,
      isDone,
      activities,
    });
    expect(told(of12)).toEqual(told(of2004));
    expect(told(of12)).toMatchObject({ completion: 'completed', success: 'passed', percent: 90, seconds: 750 });
  });
});
