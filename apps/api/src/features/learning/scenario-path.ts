import type { StructureScenario } from '@integra/course-content/structure';
import { learningError } from './learning.errors.js';
import type { ScenarioChoice } from './scenario-run.entity.js';

type Node = StructureScenario['nodes'][number];

/** @throws AppError `scenario_choice_unknown` */
export const nodeOf = (scenario: StructureScenario, key: string): Node => {
  const node = scenario.nodes.find((candidate) => candidate.key === key);
  if (node === undefined) throw learningError('scenario_choice_unknown');
  return node;
};

/** The node that a choice leads to. @throws AppError `scenario_choice_unknown` when the node does not offer it */
export const follow = (scenario: StructureScenario, { nodeKey, optionKey }: ScenarioChoice): Node => {
  const option = nodeOf(scenario, nodeKey).options.find((candidate) => candidate.key === optionKey);
  if (option === undefined) throw learningError('scenario_choice_unknown');
  return nodeOf(scenario, option.next);
};

/**
 * The part of a path that led to a node; a retry goes on from there.
 * @throws AppError `scenario_choice_unknown` when nothing was chosen at the node: nobody jumps to where they have not been
 */
export const pathUntil = (path: readonly ScenarioChoice[], nodeKey: string): ScenarioChoice[] => {
  const index = path.findIndex((choice) => choice.nodeKey === nodeKey);
  if (index === -1) throw learningError('scenario_choice_unknown');
  return path.slice(0, index);
};
