import type { SequencingRule } from '../manifest/sequencing/sequencing-model.js';
import { evaluateCondition } from './conditions.js';
import { limitConditionsCheck } from './limit-conditions.js';
import { placeOfObjective, readObjective } from './objectives.js';
import { note, type Session, trackingOf } from './session.js';
import type { ActivityNode } from './tree.js';
import { combined, negated, type Truth } from './truth.js';

/** UP.2 Sequencing Rules Check: the action of the first rule that applies, among those with one of the actions wanted. */
export function sequencingRulesCheck<Action extends string>(
  session: Session,
  activity: ActivityNode,
  rules: readonly SequencingRule<Action>[],
  wanted: readonly Action[],
): Action | null {
  for (const rule of rules) {
    if (!wanted.includes(rule.action)) continue;
    const truth = sequencingRuleCheck(session, activity, rule);
    note(session, 'UP.2', activity, `${rule.action}: ${truth ?? 'unknown'}`);
    if (truth === true) return rule.action;
  }
  return null;
}

/** UP.2.1 Sequencing Rule Check. */
function sequencingRuleCheck(session: Session, activity: ActivityNode, rule: SequencingRule<string>): Truth {
  const truths = rule.conditions.map(({ condition, operator, referencedObjective, measureThreshold }) => {
    const objective = readObjective(session, activity, placeOfObjective(activity, referencedObjective));
    const { completed } = readObjective(session, activity);
    const truth = evaluateCondition(session, activity, condition, { objective, completed }, measureThreshold);
    return operator === 'not' ? negated(truth) : truth;
  });
  return combined(truths, rule.conditionCombination);
}

function meetsPrerequisites(session: Session, { prerequisites }: ActivityNode): boolean {
  const check = session.tree.prerequisites;
  if (prerequisites === null || !check) return true;
  return check(prerequisites, (identifier) => {
    const other = session.tree.byIdentifier.get(identifier);
    if (!other) return null;
    const { completed, satisfied } = readObjective(session, other);
    return { isAttempted: trackingOf(session, other).attempts > 0, completed, satisfied };
  });
}

/** UP.5 Check Activity: whether a rule, a prerequisite or a limit keeps the activity from being delivered. */
export function checkActivity(session: Session, activity: ActivityNode): boolean {
  const { preConditionRules } = activity.sequencing;
  if (sequencingRulesCheck(session, activity, preConditionRules, ['disabled']) !== null) return true;
  if (!meetsPrerequisites(session, activity)) return true;
  const isLimited = limitConditionsCheck(session, activity);
  if (isLimited) note(session, 'UP.1', activity, 'limit exceeded');
  return isLimited;
}
