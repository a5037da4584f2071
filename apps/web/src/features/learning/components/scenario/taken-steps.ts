import type { BlockOf, ScenarioNode } from '@integra/shared-types/content';
import type { ScenarioRun } from '@integra/shared-types/learning';

export type TakenStep = { node: ScenarioNode; option: ScenarioNode['options'][number] };

const nodeOf = (block: BlockOf<'scenario'>, key: string): ScenarioNode => {
  const node = block.nodes.find((candidate) => candidate.key === key);
  if (!node) throw new Error(`Scenario ${block.scenario} has no node ${key}`);
  return node;
};

/** Where the run stands now. */
export const currentNode = (block: BlockOf<'scenario'>, run: ScenarioRun): ScenarioNode =>
  nodeOf(block, run.currentNodeKey);

/** The choices of a run with the texts they belong to. */
export const takenSteps = (block: BlockOf<'scenario'>, run: ScenarioRun): TakenStep[] =>
  run.path.map(({ nodeKey, optionKey }) => {
    const node = nodeOf(block, nodeKey);
    const option = node.options.find(({ key }) => key === optionKey);
    if (!option) throw new Error(`Node ${nodeKey} has no option ${optionKey}`);
    return { node, option };
  });
