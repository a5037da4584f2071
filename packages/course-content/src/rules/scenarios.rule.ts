import type { ReadContext } from '../schema/validate.js';
import type { ScenarioFile, ScenarioNodeFile } from '../schema/scenario.schema.js';
import type { Rule } from './rule.js';

const targets = (node: ScenarioNodeFile | undefined): string[] => (node?.options ?? []).map((option) => option.next);

const spread = (from: readonly string[], next: (id: string) => readonly string[]): Set<string> => {
  const found = new Set(from);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
};

/** Reports what leads nowhere; true when everything leads somewhere. */
const checkReferences = (scenario: ScenarioFile, { sources, problems, damaged }: ReadContext): boolean => {
  const before = problems.count;
  const ids = new Set(scenario.nodes.map((node) => node.id));
  const check = (holder: object, field: string, id: string | undefined): void => {
    if (id === undefined || ids.has(id) || damaged.has(id)) return;
    problems.error(
      'scenario',
      sources.placeOf(holder, field),
      `there is no node \`${id}\``,
      'name a node of this scenario',
    );
  };
  check(scenario, 'start', scenario.start);
  for (const node of scenario.nodes) {
    check(node, 'retry_from', node.retry_from);
    for (const option of node.options ?? []) check(option, 'next', option.next);
  }
  return problems.count === before;
};

const checkNode = (node: ScenarioNodeFile, { sources, problems }: ReadContext): void => {
  const place = sources.placeOf(node, 'id');
  const options = node.options?.length ?? 0;
  if (node.end !== undefined && options > 0) {
    problems.error('scenario', place, `\`${node.id}\` is an end and still has options`, 'remove `end` or the options');
  }
  if (node.end === undefined && options < 2) {
    const message = `\`${node.id}\` leaves no choice: ${options} options and no \`end\``;
    problems.error('scenario', place, message, 'give it two or more options, or make it an end');
  }
  if (node.end === undefined && node.retry_from !== undefined) {
    const hint = 'remove it, or make the node an end';
    problems.error(
      'scenario',
      sources.placeOf(node, 'retry_from'),
      '`retry_from` stands on a node that is no end',
      hint,
    );
  }
};

const checkPaths = (scenario: ScenarioFile, { sources, problems }: ReadContext): void => {
  const byId = new Map(scenario.nodes.map((node) => [node.id, node]));
  const reached = spread([scenario.start], (id) => targets(byId.get(id)));
  const ends = scenario.nodes.filter((node) => node.end !== undefined).map((node) => node.id);
  const leading = spread(ends, (id) =>
    scenario.nodes.filter((node) => targets(node).includes(id)).map((node) => node.id),
  );
  for (const node of scenario.nodes) {
    const place = sources.placeOf(node, 'id');
    if (!reached.has(node.id)) {
      problems.error('scenario', place, `no path leads to \`${node.id}\``, 'lead an option to it, or remove it');
    } else if (!leading.has(node.id)) {
      problems.error(
        'scenario',
        place,
        `no path leads from \`${node.id}\` to an end`,
        'lead one of its options on to an end',
      );
    }
  }
  if (!scenario.nodes.some((node) => node.end === 'constructive')) {
    const hint = 'let at least one path end well: `end: constructive`';
    problems.error('scenario', sources.placeOf(scenario, 'nodes'), 'no end of this scenario is constructive', hint);
  }
};

/** A scenario is a whole graph: nothing leads nowhere, everything is reached, and it can always be brought to an end. */
export const scenarios: Rule = (course, context) => {
  for (const scenario of course.scenarios) {
    const isConnected = checkReferences(scenario, context);
    for (const node of scenario.nodes) checkNode(node, context);
    if (isConnected && !context.damaged.has(scenario.id)) checkPaths(scenario, context);
    if (scenario.causes?.length === 1) {
      const hint = 'write two or more, or tell it in the reveal';
      context.problems.error(
        'scenario',
        context.sources.placeOf(scenario, 'causes'),
        'one cause leaves nothing to draw',
        hint,
      );
    }
  }
};
