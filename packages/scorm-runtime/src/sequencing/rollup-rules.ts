import type { Consideration, ROLLUP_ACTIONS, RollupRule } from '../manifest/sequencing/sequencing-model.js';
import { evaluateCondition } from './conditions.js';
import { contribution } from './objectives.js';
import { sequencingRulesCheck } from './rule-check.js';
import { availableChildren, note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';
import { combined, negated, type Truth } from './truth.js';

type RollupAction = (typeof ROLLUP_ACTIONS)[number];

const defaultRule = (condition: RollupRule['conditions'][number]['condition'], action: RollupAction): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  conditionCombination: 'any',
  conditions: [{ condition, operator: 'noOp' }],
  action,
});

/** Count for a pair of actions while an activity has rules for neither of them. */
const DEFAULT_RULES: Record<RollupAction, RollupRule> = {
  satisfied: defaultRule('satisfied', 'satisfied'),
  notSatisfied: defaultRule('objectiveStatusKnown', 'notSatisfied'),
  completed: defaultRule('completed', 'completed'),
  incomplete: defaultRule('activityProgressKnown', 'incomplete'),
};

const OPPOSITES: Record<RollupAction, RollupAction> = {
  satisfied: 'notSatisfied',
  notSatisfied: 'satisfied',
  completed: 'incomplete',
  incomplete: 'completed',
};

const CONSIDERATIONS_BY_ACTION = {
  satisfied: 'requiredForSatisfied',
  notSatisfied: 'requiredForNotSatisfied',
  completed: 'requiredForCompleted',
  incomplete: 'requiredForIncomplete',
} as const satisfies Record<RollupAction, string>;

/** RB.1.4 Rollup Rule Check: whether the action applies to the cluster. */
export function rollupRuleCheck(session: Session, cluster: ActivityNode, action: RollupAction): boolean {
  const applies = rulesFor(cluster, action).some((rule) => {
    const truths = availableChildren(session, cluster)
      .filter((child) => child.sequencing.deliveryControls.tracked && checkChildForRollup(session, child, action))
      .map((child) => evaluateRollupConditions(session, child, rule));
    return appliesTo(rule, truths);
  });
  if (applies) note(session, 'RB.1.4', cluster, action);
  return applies;
}

function rulesFor({ sequencing }: ActivityNode, action: RollupAction): RollupRule[] {
  const { rules } = sequencing.rollup;
  const hasOwn = rules.some((rule) => rule.action === action || rule.action === OPPOSITES[action]);
  return hasOwn ? rules.filter((rule) => rule.action === action) : [DEFAULT_RULES[action]];
}

function appliesTo(rule: RollupRule, truths: readonly Truth[]): boolean {
  const count = truths.filter((truth) => truth === true).length;
  switch (rule.childActivitySet) {
    case 'all':
      return count === truths.length;
    case 'any':
      return count > 0;
    case 'none':
      return truths.every((truth) => truth === false);
    case 'atLeastCount':
      return count >= rule.minimumCount;
    case 'atLeastPercent':
      return count / truths.length >= rule.minimumPercent;
  }
}

/** RB.1.4.1 Evaluate Rollup Conditions. */
function evaluateRollupConditions(session: Session, child: ActivityNode, rule: RollupRule): Truth {
  const objective = contribution(session, child);
  const truths = rule.conditions.map(({ condition, operator }) => {
    const truth = evaluateCondition(session, child, condition, { objective, completed: objective.completed });
    return operator === 'not' ? negated(truth) : truth;
  });
  return combined(truths, rule.conditionCombination);
}

/** RB.1.4.2 Check Child for Rollup: whether the child counts for the action. */
function checkChildForRollup(session: Session, child: ActivityNode, action: RollupAction): boolean {
  const { rollup, rollupConsiderations, preConditionRules } = child.sequencing;
  const isOfObjective = action === 'satisfied' || action === 'notSatisfied';
  if (!(isOfObjective ? rollup.rollupObjectiveSatisfied : rollup.rollupProgressCompletion)) return false;
  const consideration: Consideration = rollupConsiderations[CONSIDERATIONS_BY_ACTION[action]];
  const { attempts, isSuspended } = trackingOf(session, child);
  switch (consideration) {
    case 'always':
      return true;
    case 'ifAttempted':
      return attempts > 0;
    case 'ifNotSuspended':
      return attempts > 0 && !isSuspended;
    case 'ifNotSkipped':
      return sequencingRulesCheck(session, child, preConditionRules, ['skip']) === null;
  }
}
