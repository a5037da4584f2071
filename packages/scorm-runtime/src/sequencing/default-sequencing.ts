import type { Sequencing } from '../manifest/sequencing/sequencing-model.js';

/** What counts where a manifest has no `sequencing` at all. Source: SCORM 2004 4th Edition, Sequencing and Navigation, 3. */
export const DEFAULT_SEQUENCING: Sequencing = {
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
};

/** Without sequencing rules: choice and flow. An asset cannot say that it is completed, so opening it does. */
export const freeChoice = (isAsset: boolean): Sequencing => ({
  ...DEFAULT_SEQUENCING,
  controlMode: { ...DEFAULT_SEQUENCING.controlMode, flow: true },
  deliveryControls: { tracked: true, completionSetByContent: !isAsset, objectiveSetByContent: true },
});

const always = { condition: 'always', operator: 'noOp', referencedObjective: null, measureThreshold: 0 } as const;

/** Flow passes it by, choice is refused, rollup leaves it out. */
export const NEVER_OPENED: Sequencing = {
  ...DEFAULT_SEQUENCING,
  preConditionRules: (['skip', 'disabled'] as const).map((action) => ({
    conditionCombination: 'all',
    conditions: [always],
    action,
  })),
  deliveryControls: { tracked: false, completionSetByContent: true, objectiveSetByContent: true },
};
