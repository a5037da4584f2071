import { describe, expect, test } from '@jest/globals';
import { ITEM, organizations, problemsOf, readWell, scorm2004 } from '../../../test/manifest-text.js';
import type { Sequencing } from './sequencing-model.js';

const write = (content: string, attributes = '', collection = ''): string => {
  const sequencing = `\n<imsss:sequencing ${attributes}>\n${content}</imsss:sequencing>`;
  const after = collection && `<imsss:sequencingCollection>${collection}</imsss:sequencingCollection>`;
  return scorm2004({ organizations: organizations(ITEM.replace('</item>', `${sequencing}</item>`)), after });
};

const sequencingOf = (xml: string): Sequencing => {
  const sequencing = readWell(xml).organization.activities[0]?.sequencing;
  if (sequencing == null) throw new Error('There is no sequencing');
  return sequencing;
};

const rule = (kind: string, conditions: string, action: string, attributes = ''): string =>
  `<imsss:${kind}><imsss:ruleConditions ${attributes}>${conditions}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}>`;

const rules = (...content: string[]): string => `<imsss:sequencingRules>${content.join('\n')}</imsss:sequencingRules>`;

describe('sequencing', () => {
  test('is null where nothing is said, and has the defaults of the standard where little is said', () => {
    expect(readWell(scorm2004({})).organization.activities[0]?.sequencing).toBeNull();
    expect(sequencingOf(write(''))).toEqual({
      controlMode: {
        choice: true,
        choiceExit: true,
        flow: false,
        forwardOnly: false,
        useCurrentAttemptObjectiveInfo: true,
        useCurrentAttemptProgressInfo: true,
      },
      preConditionRules: [],
      exitConditionRules: [],
      postConditionRules: [],
      limitConditions: { attemptLimit: null, attemptAbsoluteDurationLimit: null },
      rollup: { rollupObjectiveSatisfied: true, rollupProgressCompletion: true, objectiveMeasureWeight: 1, rules: [] },
      objectives: [],
      randomization: {
        randomizationTiming: 'never',
        reorderChildren: false,
        selectionTiming: 'never',
        selectCount: null,
      },
      deliveryControls: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
      constrainedChoice: { preventActivation: false, constrainChoice: false },
      rollupConsiderations: {
        requiredForSatisfied: 'always',
        requiredForNotSatisfied: 'always',
        requiredForCompleted: 'always',
        requiredForIncomplete: 'always',
        measureSatisfactionIfActive: true,
      },
    });
  });

  test('reads what has only attributes', () => {
    const sequencing = sequencingOf(
      write(`<imsss:controlMode choice="0" flow=" true " forwardOnly="1"/>
        <imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="P5Y6M4DT12H30M58.55S"/>
        <imsss:randomizationControls randomizationTiming="once" reorderChildren="true" selectionTiming="onEachNewAttempt" selectCount="3"/>
        <imsss:deliveryControls tracked="false" completionSetByContent="true"/>
        <adlseq:constrainedChoiceConsiderations constrainChoice="true"/>
        <adlseq:rollupConsiderations requiredForCompleted="ifNotSkipped" measureSatisfactionIfActive="false"/>`),
    );
    expect(sequencing.controlMode).toMatchObject({ choice: false, choiceExit: true, flow: true, forwardOnly: true });
    expect(sequencing.limitConditions).toEqual({
      attemptLimit: 2,
      attemptAbsoluteDurationLimit: 'P5Y6M4DT12H30M58.55S',
    });
    expect(sequencing.randomization).toMatchObject({ reorderChildren: true, selectCount: 3 });
    expect(sequencing.deliveryControls).toMatchObject({ tracked: false, completionSetByContent: true });
    expect(sequencing.constrainedChoice).toEqual({ preventActivation: false, constrainChoice: true });
    expect(sequencing.rollupConsiderations).toMatchObject({
      requiredForCompleted: 'ifNotSkipped',
      measureSatisfactionIfActive: false,
    });
  });

  test('says where a value is not allowed, and takes the default', () => {
    const xml = write(
      [
        '<imsss:controlMode flow="yes"/>',
        '<imsss:limitConditions attemptLimit="-1" attemptAbsoluteDurationLimit="PT"/>',
        '<imsss:randomizationControls selectionTiming="always"/>',
        '<imsss:rollupRules objectiveMeasureWeight="1.1"/>',
      ].join('\n'),
    );
    expect(sequencingOf(xml)).toEqual(sequencingOf(write('')));
    expect(problemsOf(xml)).toEqual([
      'warning value-invalid 6:20 flow=yes',
      'warning value-invalid 7:24 attemptLimit=-1',
      'warning value-invalid 7:42 attemptAbsoluteDurationLimit=PT',
      'warning value-invalid 8:30 selectionTiming=always',
      'warning value-invalid 9:20 objectiveMeasureWeight=1.1',
    ]);
  });

  test('reads rules before, at the end of and after an activity', () => {
    const condition =
      '<imsss:ruleCondition condition="objectiveMeasureLessThan" referencedObjective=" o%201 " measureThreshold="-0.5" operator="not"/>';
    const always = '<imsss:ruleCondition condition="always"/>';
    const sequencing = sequencingOf(
      write(
        rules(
          rule('preConditionRule', condition + always, 'skip', 'conditionCombination="any"'),
          rule('exitConditionRule', always, 'exit'),
          rule('postConditionRule', always, 'retryAll'),
        ),
      ),
    );
    const plain = { condition: 'always', operator: 'noOp', referencedObjective: null, measureThreshold: 0 };
    expect(sequencing.preConditionRules).toEqual([
      {
        conditionCombination: 'any',
        conditions: [
          {
            condition: 'objectiveMeasureLessThan',
            operator: 'not',
            referencedObjective: 'o 1',
            measureThreshold: -0.5,
          },
          plain,
        ],
        action: 'skip',
      },
    ]);
    expect(sequencing.exitConditionRules).toEqual([
      { conditionCombination: 'all', conditions: [plain], action: 'exit' },
    ]);
    expect(sequencing.postConditionRules[0]?.action).toBe('retryAll');
  });

  test('leaves a rule out that is not whole', () => {
    const xml = write(
      rules(
        '<imsss:preConditionRule/>',
        rule('preConditionRule', '', 'skip'),
        rule('preConditionRule', '<imsss:ruleCondition condition="always"/>', 'jump'),
        rule('preConditionRule', '<imsss:ruleCondition condition="always"/>', ''),
      ),
    );
    expect(sequencingOf(xml).preConditionRules).toEqual([]);
    expect(problemsOf(xml)).toEqual([
      'warning value-missing 6:24 ruleConditions',
      'warning value-missing 7:25 ruleCondition',
      'warning value-invalid 8:130 action=jump',
      'warning value-missing 9:112 ruleAction',
    ]);
  });

  test('reads rollup rules', () => {
    const xml = write(`<imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0.25">
      <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5">
        <imsss:rollupConditions><imsss:rollupCondition condition="attempted" operator="not"/></imsss:rollupConditions>
        <imsss:rollupAction action="incomplete"/></imsss:rollupRule></imsss:rollupRules>`);
    expect(sequencingOf(xml).rollup).toEqual({
      rollupObjectiveSatisfied: false,
      rollupProgressCompletion: true,
      objectiveMeasureWeight: 0.25,
      rules: [
        {
          childActivitySet: 'atLeastPercent',
          minimumCount: 0,
          minimumPercent: 0.5,
          conditionCombination: 'any',
          conditions: [{ condition: 'attempted', operator: 'not' }],
          action: 'incomplete',
        },
      ],
    });
  });
});

describe('objectives', () => {
  const objectives = (content: string, extension = ''): string =>
    `<imsss:objectives>${content}</imsss:objectives>\n<adlseq:objectives>${extension}</adlseq:objectives>`;

  test('have the primary one first, even without identifier', () => {
    const primary =
      '<imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure> 0.6 </imsss:minNormalizedMeasure></imsss:primaryObjective>';
    const read = sequencingOf(write(objectives(`<imsss:objective objectiveID="a"/>${primary}`))).objectives;
    expect(read).toEqual([
      { identifier: null, isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
      { identifier: 'a', isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
    ]);
  });

  test('join the maps of both vocabularies by objective and target', () => {
    const xml = write(
      objectives(
        '<imsss:objective objectiveID="o"><imsss:mapInfo targetObjectiveID="g 1" writeSatisfiedStatus="true"/></imsss:objective>',
        '<adlseq:objective objectiveID="  o  "><adlseq:mapInfo targetObjectiveID=" g%20%201 " readRawScore="false" writeMaxScore="true"/><adlseq:mapInfo targetObjectiveID="h"/></adlseq:objective>',
      ),
    );
    const none = { readSatisfiedStatus: false, readNormalizedMeasure: false, writeSatisfiedStatus: false };
    const reads = { readMinScore: true, readMaxScore: true, readCompletionStatus: true, readProgressMeasure: true };
    expect(sequencingOf(xml).objectives[0]?.maps).toMatchObject([
      {
        targetObjective: 'g 1',
        readSatisfiedStatus: true,
        readNormalizedMeasure: true,
        writeSatisfiedStatus: true,
        writeNormalizedMeasure: false,
        ...reads,
        readRawScore: false,
        writeMaxScore: true,
        writeRawScore: false,
      },
      { targetObjective: 'h', ...none, ...reads, readRawScore: true, writeMaxScore: false },
    ]);
    const alone = write(
      objectives('<imsss:objective objectiveID="o"><imsss:mapInfo targetObjectiveID="g"/></imsss:objective>'),
    );
    expect(sequencingOf(alone).objectives[0]?.maps[0]).toMatchObject({
      readSatisfiedStatus: true,
      readRawScore: false,
    });
  });

  test('say what is missing, twice there or unknown', () => {
    const xml = write(
      objectives(
        [
          '<imsss:primaryObjective objectiveID="o"><imsss:minNormalizedMeasure>2</imsss:minNormalizedMeasure></imsss:primaryObjective>',
          '<imsss:objective/>',
          '<imsss:objective objectiveID="o"/>',
          '<imsss:objective objectiveID="p"><imsss:mapInfo/></imsss:objective>',
        ].join('\n'),
        '<adlseq:objective objectiveID="q"/>',
      ),
    );
    expect(sequencingOf(xml).objectives.map(({ identifier }) => identifier)).toEqual(['o', 'p']);
    expect(problemsOf(xml)).toEqual([
      'warning value-invalid 6:59 minNormalizedMeasure=2',
      'warning value-missing 7:1 objectiveID',
      'warning identifier-duplicate 8:18 o',
      'warning value-missing 9:34 targetObjectiveID',
      'warning objective-unknown 10:38 q',
    ]);
  });
});

describe('shared sequencing', () => {
  const shared =
    '<imsss:sequencing ID=" s "><imsss:controlMode choice="false"/><imsss:deliveryControls tracked="false"/></imsss:sequencing>';

  test('counts where the activity says nothing', () => {
    const { controlMode, deliveryControls } = sequencingOf(write('', 'IDRef="s"', shared));
    expect([controlMode.choice, deliveryControls.tracked]).toEqual([false, false]);
  });

  test('is replaced element by element, not attribute by attribute', () => {
    const { controlMode, deliveryControls } = sequencingOf(
      write('<imsss:controlMode flow="true"/>', 'IDRef="s"', shared),
    );
    expect([controlMode.flow, controlMode.choice, deliveryControls.tracked]).toEqual([true, true, false]);
  });

  test('that is not there is told', () => {
    expect(problemsOf(write('', 'IDRef="t"', shared))).toEqual(['warning sequencing-unknown 5:19 t']);
    expect(problemsOf(write('', '', `${shared}\n${shared}\n<imsss:sequencing/>`))).toEqual([
      'warning identifier-duplicate 9:19 s',
      'warning value-missing 10:1 ID',
    ]);
  });
});
