import { type ElementReader, MEASURE, RATIO } from '../element-reader.js';
import type { XmlElement } from '../xml/element.js';
import {
  CHILD_ACTIVITY_SETS,
  CONDITION_COMBINATIONS,
  OPERATORS,
  ROLLUP_ACTIONS,
  ROLLUP_CONDITIONS,
  type Rollup,
  type RollupRule,
  RULE_CONDITIONS,
  type SequencingRule,
} from './sequencing-model.js';

/** A rule without a condition or an action says nothing; it is left out. */
const missing = (reader: ElementReader, element: XmlElement, name: string): null => {
  reader.problems.warning('value-missing', element.start, name);
  return null;
};

const readAction = <Action extends string>(
  reader: ElementReader,
  rule: XmlElement,
  name: 'ruleAction' | 'rollupAction',
  actions: readonly Action[],
): Action | null => {
  const element = reader.child(rule, 'imsss', name);
  if (element === null || reader.attribute(element, 'action') === null) return missing(reader, element ?? rule, name);
  return reader.token(element, 'action', actions, null);
};

const readRule = <Action extends string>(
  reader: ElementReader,
  rule: XmlElement,
  actions: readonly Action[],
): SequencingRule<Action> | null => {
  const container = reader.child(rule, 'imsss', 'ruleConditions');
  if (container === null) return missing(reader, rule, 'ruleConditions');
  const conditions = reader.children(container, 'imsss', 'ruleCondition').flatMap((element) => {
    const condition = reader.token(element, 'condition', RULE_CONDITIONS, null);
    if (condition === null) return [];
    return {
      condition,
      operator: reader.token(element, 'operator', OPERATORS, 'noOp'),
      referencedObjective: reader.identifier(element, 'referencedObjective'),
      measureThreshold: reader.decimal(element, 'measureThreshold', MEASURE, 0),
    };
  });
  if (conditions.length === 0) return missing(reader, container, 'ruleCondition');
  const action = readAction(reader, rule, 'ruleAction', actions);
  const conditionCombination = reader.token(container, 'conditionCombination', CONDITION_COMBINATIONS, 'all');
  return action && { conditionCombination, conditions, action };
};

export const readRules = <Action extends string>(
  reader: ElementReader,
  sequencingRules: XmlElement | null,
  name: 'preConditionRule' | 'exitConditionRule' | 'postConditionRule',
  actions: readonly Action[],
): SequencingRule<Action>[] => {
  const rules = sequencingRules === null ? [] : reader.children(sequencingRules, 'imsss', name);
  return rules.map((rule) => readRule(reader, rule, actions)).filter((rule) => rule !== null);
};

const readRollupRule = (reader: ElementReader, rule: XmlElement): RollupRule | null => {
  const container = reader.child(rule, 'imsss', 'rollupConditions');
  if (container === null) return missing(reader, rule, 'rollupConditions');
  const conditions = reader.children(container, 'imsss', 'rollupCondition').flatMap((element) => {
    const condition = reader.token(element, 'condition', ROLLUP_CONDITIONS, null);
    return condition === null ? [] : { condition, operator: reader.token(element, 'operator', OPERATORS, 'noOp') };
  });
  if (conditions.length === 0) return missing(reader, container, 'rollupCondition');
  const action = readAction(reader, rule, 'rollupAction', ROLLUP_ACTIONS);
  return (
    action && {
      childActivitySet: reader.token(rule, 'childActivitySet', CHILD_ACTIVITY_SETS, 'all'),
      minimumCount: reader.count(rule, 'minimumCount', 0),
      minimumPercent: reader.decimal(rule, 'minimumPercent', RATIO, 0),
      conditionCombination: reader.token(container, 'conditionCombination', CONDITION_COMBINATIONS, 'any'),
      conditions,
      action,
    }
  );
};

export const readRollup = (reader: ElementReader, rollupRules: XmlElement | null): Rollup => {
  if (rollupRules === null) {
    return { rollupObjectiveSatisfied: true, rollupProgressCompletion: true, objectiveMeasureWeight: 1, rules: [] };
  }
  return {
    rollupObjectiveSatisfied: reader.boolean(rollupRules, 'rollupObjectiveSatisfied', true),
    rollupProgressCompletion: reader.boolean(rollupRules, 'rollupProgressCompletion', true),
    objectiveMeasureWeight: reader.decimal(rollupRules, 'objectiveMeasureWeight', RATIO, 1),
    rules: reader
      .children(rollupRules, 'imsss', 'rollupRule')
      .map((rule) => readRollupRule(reader, rule))
      .filter((rule) => rule !== null),
  };
};
