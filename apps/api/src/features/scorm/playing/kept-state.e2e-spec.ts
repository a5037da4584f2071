import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../../test/app.js';
import { makeEnrolment } from '../../../../test/factories/course.js';
import { makePackage, makePackageCourse } from '../../../../test/factories/scorm-package.js';
import { commitOf, CONTENT_ORIGIN, createPackagePlayer, type PackagePlayer } from '../../../../test/package-player.js';

/** One SCO that shares objectives and a store with whatever names them too. */
const MANIFEST = `<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Shift</title>
    <item identifier="intro" identifierref="r"><title>Intro</title>
      <adlcp:data><adlcp:map targetID="notes"/></adlcp:data>
      <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="own">
        ${['sound', 'broken'].map((target) => `<imsss:mapInfo targetObjectiveID="${target}" writeSatisfiedStatus="true"/>`).join('')}
      </imsss:primaryObjective></imsss:objectives></imsss:sequencing>
    </item>
  </organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="intro.html"/></resources>
</manifest>`;

describe('what packages share', () => {
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

  it.each([
    ['is no JSON', 'x'],
    ['knows nothing', 'null'],
    ['is a list', '[1]'],
    ['says "yes"', '{"satisfied":"yes"}'],
    ['measures out of range', '{"measure":7}'],
  ])('keeps no other package from opening when an objective %s', async (_, broken) => {
    const learner = await player.learnerAt(await makePackage(testApp, { manifest: MANIFEST }));
    const objectives = { sound: '{"satisfied":true}', broken };
    const opened = await player.open(learner);
    expect(await player.commit(opened, commitOf(1, {}, { objectives, stores: { notes: 'x' } }))).toMatchObject({
      result: 'saved',
    });
    const { key } = await makePackage(testApp, { manifest: MANIFEST });
    const course = await makePackageCourse(testApp, key);
    const enrolmentId = await makeEnrolment(testApp, { personId: learner.person.personId, course });
    const elsewhere = { ...learner, enrolmentId };
    expect(await player.open(elsewhere)).toMatchObject({
      objectives: { sound: objectives.sound },
      stores: { notes: 'x' },
    });
    expect((await player.open(elsewhere)).objectives).not.toHaveProperty('broken');

    await testApp.app
      .get(DataSource)
      .query(`UPDATE scorm_shared_state SET value = 'half "' WHERE person_id = $1`, [learner.person.personId]);
    expect(await player.open(elsewhere)).toMatchObject({ objectives: {}, stores: {}, title: 'Shift' });
  });
});
