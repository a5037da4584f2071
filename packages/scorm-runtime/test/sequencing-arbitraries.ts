import fc from 'fast-check';
import { type Activity, LMS_CONTROLS, type Organization, type Sequencing } from '../src/manifest.js';
import {
  CHILD_ACTIVITY_SETS,
  CONDITION_COMBINATIONS,
  CONSIDERATIONS,
  EXIT_ACTIONS,
  type Objective,
  OPERATORS,
  POST_CONDITION_ACTIONS,
  PRE_CONDITION_ACTIONS,
  ROLLUP_ACTIONS,
  ROLLUP_CONDITIONS,
  RULE_CONDITIONS,
  TIMINGS,
} from '../src/manifest/sequencing/sequencing-model.js';
import type { ActivityResult, NavigationRequest, StatedFacts } from '../src/sequencing.js';
import { activity, organization, primary } from './sequencing-package.js';

const ratio = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
const measure = fc.integer({ min: -10, max: 10 }).map((tenths) => tenths / 10);
/** Mostly on, so that walks get somewhere. */
const mostly = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn > 0);

/** Mostly nothing, for the same reason. */
const fewOf = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Item[]>([]) },
    { weight: 1, arbitrary: fc.array(item, { maxLength: 2 }) },
  );

const OBJECTIVES = ['primary', 'second'];
const TARGETS = ['global-1', 'global-2', '__proto__'];

const rules = <Action extends string>(actions: readonly Action[]) =>
  fewOf(
    fc.record({
      conditionCombination: fc.constantFrom(...CONDITION_COMBINATIONS),
      conditions: fc.array(
        fc.record({
          condition: fc.constantFrom(...RULE_CONDITIONS),
          operator: fc.constantFrom(...OPERATORS),
          referencedObjective: fc.constantFrom(null, ...OBJECTIVES, 'missing'),
          measureThreshold: measure,
        }),
        { minLength: 1, maxLength: 2 },
      ),
      action: fc.constantFrom(...actions),
    }),
  );

const rollupRules = fc.array(
  fc.record({
    childActivitySet: fc.constantFrom(...CHILD_ACTIVITY_SETS),
    minimumCount: fc.integer({ min: 0, max: 3 }),
    minimumPercent: ratio,
    conditionCombination: fc.constantFrom(...CONDITION_COMBINATIONS),
    conditions: fc.array(
      fc.record({ condition: fc.constantFrom(...ROLLUP_CONDITIONS), operator: fc.constantFrom(...OPERATORS) }),
      { minLength: 1, maxLength: 2 },
    ),
    action: fc.constantFrom(...ROLLUP_ACTIONS),
  }),
  { maxLength: 2 },
);

const map = fc.record({
  targetObjective: fc.constantFrom(...TARGETS),
  readSatisfiedStatus: fc.boolean(),
  writeSatisfiedStatus: fc.boolean(),
  readNormalizedMeasure: fc.boolean(),
  writeNormalizedMeasure: fc.boolean(),
  readCompletionStatus: fc.boolean(),
  writeCompletionStatus: fc.boolean(),
  readProgressMeasure: fc.boolean(),
  writeProgressMeasure: fc.boolean(),
});

const objectives: fc.Arbitrary<Objective[]> = fc
  .array(fc.tuple(fc.boolean(), measure, fc.array(map, { maxLength: 2 })), { maxLength: 2 })
  .map((drawn) =>
    drawn.map(([satisfiedByMeasure, minNormalizedMeasure, maps], place) => ({
      ...primary(OBJECTIVES[place] ?? null, maps),
      isPrimary: place === 0,
      satisfiedByMeasure,
      minNormalizedMeasure,
    })),
  );

const sequencingOf: fc.Arbitrary<Sequencing> = fc.record({
  controlMode: fc.record({
    choice: mostly,
    choiceExit: mostly,
    flow: mostly,
    forwardOnly: mostly.map((isOff) => !isOff),
    useCurrentAttemptObjectiveInfo: fc.boolean(),
    useCurrentAttemptProgressInfo: fc.boolean(),
  }),
  preConditionRules: rules(PRE_CONDITION_ACTIONS),
  exitConditionRules: rules(EXIT_ACTIONS),
  postConditionRules: rules(POST_CONDITION_ACTIONS),
  limitConditions: fc.record({
    attemptLimit: fc.constantFrom(null, null, null, null, 1, 2),
    attemptAbsoluteDurationLimit: fc.constantFrom(null, null, null, null, 'PT1M'),
  }),
  rollup: fc.record({
    rollupObjectiveSatisfied: fc.boolean(),
    rollupProgressCompletion: fc.boolean(),
    objectiveMeasureWeight: ratio,
    rules: rollupRules,
  }),
  objectives,
  randomization: fc.record({
    randomizationTiming: fc.constantFrom(...TIMINGS),
    reorderChildren: fc.boolean(),
    selectionTiming: fc.constantFrom(...TIMINGS),
    selectCount: fc.constantFrom(null, 1, 2, 3, 4),
  }),
  deliveryControls: fc.record({
    tracked: mostly,
    completionSetByContent: fc.boolean(),
    objectiveSetByContent: fc.boolean(),
  }),
  constrainedChoice: fc.record({ preventActivation: mostly.map((isOff) => !isOff), constrainChoice: fc.boolean() }),
  rollupConsiderations: fc.record({
    requiredForSatisfied: fc.constantFrom(...CONSIDERATIONS),
    requiredForNotSatisfied: fc.constantFrom(...CONSIDERATIONS),
    requiredForCompleted: fc.constantFrom(...CONSIDERATIONS),
    requiredForIncomplete: fc.constantFrom(...CONSIDERATIONS),
    measureSatisfactionIfActive: fc.boolean(),
  }),
});

const threshold = fc.option(
  fc.record({ completedByMeasure: fc.boolean(), minProgressMeasure: ratio, progressWeight: ratio }),
);

/** An activity with so many levels below it; identifiers are given afterwards. */
const branch = (levels: number): fc.Arbitrary<Activity> =>
  fc
    .tuple(
      fc.option(sequencingOf, { freq: 9 }),
      threshold,
      fc.subarray([...LMS_CONTROLS], { maxLength: 1 }),
      mostly,
      levels === 0 ? fc.constant<Activity[]>([]) : fc.array(branch(levels - 1), { maxLength: 3 }),
    )
    .map(([sequencing, completionThreshold, hideLmsUi, isOpenable, activities]) => ({
      ...activity('', { activities, completionThreshold, hideLmsUi }),
      ...(!isOpenable && { resource: null }),
      sequencing,
    }));

function named(activities: readonly Activity[], prefix: string): Activity[] {
  return activities.map((each, place) => {
    const identifier = `${prefix}${place + 1}`;
    return { ...each, identifier, activities: named(each.activities, `${identifier}.`) };
  });
}

export const packages: fc.Arbitrary<Organization> = fc
  .tuple(
    fc.option(sequencingOf, { freq: 9 }),
    threshold,
    fc.boolean(),
    fc.array(branch(2), { minLength: 1, maxLength: 4 }),
  )
  .map(([sequencing, completionThreshold, objectivesGlobalToSystem, activities]) =>
    organization(named(activities, ''), { sequencing, completionThreshold, objectivesGlobalToSystem }),
  );

const stated: fc.Arbitrary<StatedFacts> = fc.record(
  {
    satisfied: fc.constantFrom(true, false, null),
    completed: fc.constantFrom(true, false, null),
    measure,
    progressMeasure: ratio,
  },
  { requiredKeys: [] },
);

const results: fc.Arbitrary<ActivityResult> = fc.record({
  stated,
  objectives: fc.array(fc.record({ identifier: fc.constantFrom(...OBJECTIVES), stated }), { maxLength: 2 }),
  totalTime: fc.integer({ min: 0, max: 12_000 }),
  exit: fc.constantFrom(null, '', 'suspend', 'normal'),
});

/** A step of a session: content stores something, or somebody asks for something. A target is taken from the tree by its place. */
export type WalkStep =
  | { result: ActivityResult }
  | { kind: Exclude<NavigationRequest['kind'], 'choice' | 'jump'> }
  | { kind: 'choice' | 'jump'; place: number };

export const walks: fc.Arbitrary<WalkStep[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ result: results }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('continue' as const, 'previous' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...LMS_CONTROLS) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('choice' as const, 'jump' as const), place: fc.nat({ max: 40 }) }),
    },
  ),
  { maxLength: 25 },
);
