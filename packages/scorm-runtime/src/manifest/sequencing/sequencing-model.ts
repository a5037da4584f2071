/**
 * Sequencing of one activity in full: what the manifest leaves out has the standard's default here. Ratios and
 * measures are as in the manifest (a percentage is 0..1). Source: SCORM 2004 4th Edition, Sequencing and Navigation, 3.
 */
export type Sequencing = {
  controlMode: ControlMode;
  preConditionRules: SequencingRule<PreConditionAction>[];
  exitConditionRules: SequencingRule<ExitAction>[];
  postConditionRules: SequencingRule<PostConditionAction>[];
  limitConditions: LimitConditions;
  rollup: Rollup;
  /** The primary objective first, if the manifest names one. */
  objectives: Objective[];
  randomization: Randomization;
  deliveryControls: DeliveryControls;
  constrainedChoice: ConstrainedChoice;
  rollupConsiderations: RollupConsiderations;
};

export type ControlMode = {
  choice: boolean;
  choiceExit: boolean;
  flow: boolean;
  forwardOnly: boolean;
  useCurrentAttemptObjectiveInfo: boolean;
  useCurrentAttemptProgressInfo: boolean;
};

export const RULE_CONDITIONS = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
] as const;
export const PRE_CONDITION_ACTIONS = ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'] as const;
export const EXIT_ACTIONS = ['exit'] as const;
export const POST_CONDITION_ACTIONS = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'] as const;
export const CONDITION_COMBINATIONS = ['all', 'any'] as const;
export const OPERATORS = ['noOp', 'not'] as const;

export type RuleCondition = (typeof RULE_CONDITIONS)[number];
export type PreConditionAction = (typeof PRE_CONDITION_ACTIONS)[number];
export type ExitAction = (typeof EXIT_ACTIONS)[number];
export type PostConditionAction = (typeof POST_CONDITION_ACTIONS)[number];
export type ConditionCombination = (typeof CONDITION_COMBINATIONS)[number];
export type Operator = (typeof OPERATORS)[number];

export type SequencingRule<Action extends string> = {
  conditionCombination: ConditionCombination;
  conditions: {
    condition: RuleCondition;
    operator: Operator;
    /** Null: the primary objective. */
    referencedObjective: string | null;
    /** -1..1 */
    measureThreshold: number;
  }[];
  action: Action;
};

export type LimitConditions = {
  attemptLimit: number | null;
  /** ISO 8601, as written. */
  attemptAbsoluteDurationLimit: string | null;
};

export const CHILD_ACTIVITY_SETS = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const;
export const ROLLUP_CONDITIONS = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const;
export const ROLLUP_ACTIONS = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const;

export type RollupRule = {
  childActivitySet: (typeof CHILD_ACTIVITY_SETS)[number];
  minimumCount: number;
  /** 0..1 */
  minimumPercent: number;
  conditionCombination: ConditionCombination;
  conditions: { condition: (typeof ROLLUP_CONDITIONS)[number]; operator: Operator }[];
  action: (typeof ROLLUP_ACTIONS)[number];
};

export type Rollup = {
  rollupObjectiveSatisfied: boolean;
  rollupProgressCompletion: boolean;
  /** 0..1 */
  objectiveMeasureWeight: number;
  rules: RollupRule[];
};

export type Objective = {
  /** Null only for a primary objective without one. */
  identifier: string | null;
  isPrimary: boolean;
  satisfiedByMeasure: boolean;
  /** -1..1 */
  minNormalizedMeasure: number;
  maps: ObjectiveMap[];
};

/** What an objective reads from and writes to a global one; `mapInfo` of imsss and of adlseq for one target together. */
export type ObjectiveMap = {
  targetObjective: string;
  readSatisfiedStatus: boolean;
  readNormalizedMeasure: boolean;
  writeSatisfiedStatus: boolean;
  writeNormalizedMeasure: boolean;
  readRawScore: boolean;
  readMinScore: boolean;
  readMaxScore: boolean;
  readCompletionStatus: boolean;
  readProgressMeasure: boolean;
  writeRawScore: boolean;
  writeMinScore: boolean;
  writeMaxScore: boolean;
  writeCompletionStatus: boolean;
  writeProgressMeasure: boolean;
};

export const TIMINGS = ['never', 'once', 'onEachNewAttempt'] as const;
export type Timing = (typeof TIMINGS)[number];

export type Randomization = {
  randomizationTiming: Timing;
  reorderChildren: boolean;
  selectionTiming: Timing;
  /** Null: all. */
  selectCount: number | null;
};

export type DeliveryControls = { tracked: boolean; completionSetByContent: boolean; objectiveSetByContent: boolean };

export type ConstrainedChoice = { preventActivation: boolean; constrainChoice: boolean };

export const CONSIDERATIONS = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

export type RollupConsiderations = {
  requiredForSatisfied: Consideration;
  requiredForNotSatisfied: Consideration;
  requiredForCompleted: Consideration;
  requiredForIncomplete: Consideration;
  measureSatisfactionIfActive: boolean;
};
