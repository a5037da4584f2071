import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm12, scorm2004 } from '../../test/manifest-text.js';
import type { Activity } from './model.js';

const itemWith = (content: string): string => ITEM.replace('</item>', `${content}</item>`);

const first = (write: typeof scorm12, items: string): Activity => {
  const activity = readWell(write({ organizations: organizations(items) })).organization.activities[0];
  if (activity === undefined) throw new Error('There is no activity');
  return activity;
};

const problems = (write: typeof scorm12, items: string): string[] =>
  problemsOf(write({ organizations: organizations(items) }));

describe('items', () => {
  test('are a tree with titles and visibility', () => {
    const items = `<item identifier=" a%20 b "><title> A\n  title </title>${ITEM}<item identifier="c" identifierref=" R " isvisible="false"><title>C</title></item></item>`;
    const cluster = first(scorm2004, items);
    expect(cluster).toMatchObject({ identifier: 'a b', title: 'A title', isVisible: true, resource: null });
    expect(cluster.activities.map(({ identifier, isVisible }) => [identifier, isVisible])).toEqual([
      ['I', true],
      ['c', false],
    ]);
    expect(problems(scorm2004, items)).toEqual([]);
  });

  test('get an identifier or a title where they have none', () => {
    const items = '<item identifierref="R"/>';
    expect(first(scorm2004, items)).toMatchObject({ identifier: 'item-1', title: 'item-1' });
    expect(problems(scorm2004, items)).toEqual([
      'warning identifier-missing 4:78 item-1',
      'warning title-missing 4:78 item-1',
    ]);
  });

  test('do not share an identifier', () => {
    const items = [ITEM, ITEM.replace('"I"', '"I-2"'), ITEM, ITEM].join('\n');
    const { activities } = readWell(scorm2004({ organizations: organizations(items) })).organization;
    expect(activities.map(({ identifier }) => identifier)).toEqual(['I', 'I-2', 'I-3', 'I-4']);
    expect(problems(scorm2004, items)).toEqual([
      'warning identifier-duplicate 6:7 I-3',
      'warning identifier-duplicate 7:7 I-4',
    ]);
  });

  test('are refused where nothing could be kept under what they name', () => {
    const long = 'x'.repeat(4_001);
    const named = (name: string): string => `${ITEM}\n${ITEM.replace('"I"', `"${name}"`)}`;
    expect(problems(scorm2004, named(long.slice(1)))).toEqual([]);
    for (const write of [scorm12, scorm2004]) {
      expect(problems(write, named(long))).toEqual(['error identifier-too-long 5:7 4000']);
    }
    const store = itemWith(`\n<adlcp:data><adlcp:map targetID="${long}"/></adlcp:data>`);
    expect(problems(scorm2004, store)).toEqual(['error identifier-too-long 5:24 4000']);
    const objectives = (attribute: string): string =>
      itemWith(
        `\n<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="o"><imsss:mapInfo ${attribute}="${long}"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`,
      );
    expect(problems(scorm2004, objectives('targetObjectiveID'))).toEqual(['error identifier-too-long 5:92 4000']);
    const alone = `<resource identifier="${long}" adlcp:scormType="sco" href="a.html"/>`;
    expect(problemsOf(scorm2004({ organizations: '<organizations/>', resources: alone }))).toContain(
      'error identifier-too-long 5:22 4000',
    );
  });

  test('with children open a resource in SCORM 1.2 only', () => {
    const items = itemWith(ITEM.replace('"I"', '"J"'));
    expect(first(scorm12, items).resource?.href).toBe('a.html');
    expect(first(scorm2004, items).resource).toBeNull();
    expect(problems(scorm2004, items)).toEqual(['warning cluster-with-resource 4:99']);
  });

  test('may have percents that mean nothing, and never a NUL', () => {
    expect(first(scorm2004, ITEM.replace('"I"', '"100%"')).identifier).toBe('100%');
    expect(first(scorm2004, ITEM.replace('"I"', '"a%00b"')).identifier).toBe('a%00b');
  });
});

describe('rules of SCORM 1.2', () => {
  const rules = `<adlcp:prerequisites type="aicc_script"> A&amp;~B </adlcp:prerequisites><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,no message</adlcp:timelimitaction><adlcp:datafromlms>x=1</adlcp:datafromlms><adlcp:masteryscore>80.5</adlcp:masteryscore>`;

  test('are read', () => {
    expect(first(scorm12, itemWith(rules))).toMatchObject({
      prerequisites: 'A&~B',
      maxTimeAllowed: '00:30:00',
      timeLimitAction: 'exit,no message',
      dataFromLms: 'x=1',
      masteryScore: 80.5,
    });
    expect(problems(scorm12, itemWith(rules))).toEqual([]);
  });

  test('are left out where they are not allowed', () => {
    const wrong =
      '<adlcp:maxtimeallowed>PT30M</adlcp:maxtimeallowed>\n<adlcp:timelimitaction>stop</adlcp:timelimitaction>\n<adlcp:masteryscore>101</adlcp:masteryscore>';
    expect(first(scorm12, itemWith(wrong))).toMatchObject({
      maxTimeAllowed: null,
      timeLimitAction: null,
      masteryScore: null,
    });
    expect(problems(scorm12, itemWith(wrong))).toEqual([
      'warning value-invalid 4:136 maxtimeallowed=PT30M',
      'warning value-invalid 5:1 timelimitaction=stop',
      'warning value-invalid 6:1 masteryscore=101',
    ]);
  });

  test('keep launch data that are too long', () => {
    const long = `<adlcp:datafromlms>${'x'.repeat(4097)}</adlcp:datafromlms>`;
    expect(first(scorm12, itemWith(long)).dataFromLms).toHaveLength(4097);
    expect(problems(scorm12, itemWith(long))).toEqual(['warning value-long 4:136 datafromlms=4097']);
  });

  test('count for nothing in 2004, nor those of 2004 in 1.2', () => {
    expect(first(scorm2004, itemWith('<adlcp:masteryscore>80</adlcp:masteryscore>')).masteryScore).toBeNull();
    const sequencing = '<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss"/>';
    expect(first(scorm12, itemWith(sequencing)).sequencing).toBeNull();
  });
});

describe('rules of SCORM 2004', () => {
  test('are read', () => {
    const rules = `<adlcp:timeLimitAction>continue, message</adlcp:timeLimitAction><adlcp:dataFromLMS> x </adlcp:dataFromLMS><adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8" progressWeight=".5"/><adlcp:data><adlcp:map targetID=" t%20 1 " writeSharedData="false"/><adlcp:map/></adlcp:data><adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI> continue </adlnav:hideLMSUI><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI><adlnav:hideLMSUI>all</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`;
    expect(first(scorm2004, itemWith(rules))).toMatchObject({
      timeLimitAction: 'continue,message',
      dataFromLms: 'x',
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.8, progressWeight: 0.5 },
      dataMaps: [{ targetId: 't 1', readSharedData: true, writeSharedData: false }],
      hideLmsUi: ['continue', 'exitAll'],
    });
    expect(problems(scorm2004, itemWith(rules)).map((problem) => problem.replace(/\d+:\d+/, ''))).toEqual([
      'warning value-missing  targetID',
      'warning value-invalid  hideLMSUI=all',
    ]);
  });

  test('take the threshold of the older editions', () => {
    const threshold = '<adlcp:completionThreshold>0.75</adlcp:completionThreshold>';
    expect(first(scorm2004, itemWith(threshold)).completionThreshold).toEqual({
      completedByMeasure: true,
      minProgressMeasure: 0.75,
      progressWeight: 1,
    });
    const wrong = threshold.replace('0.75', '75');
    expect(first(scorm2004, itemWith(wrong)).completionThreshold).toBeNull();
    expect(problems(scorm2004, itemWith(wrong))).toEqual(['warning value-invalid 4:136 completionThreshold=75']);
  });
});
