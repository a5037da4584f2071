import { rowCount } from '../cmi/rows.js';
import { type CmiValues, valueOf } from '../cmi/standard.js';
import type { Completion, Success } from '../cmi/status.js';
import { decimalText } from '../cmi/values/numbers.js';
import { objectiveAtLaunch } from './objectives.js';
import { openSession } from './session.js';
import type { GlobalObjectives, KnownObjective, SequencingState } from './state.js';
import type { ActivityNode, ActivityTree } from './tree.js';

/** An objective of an activity as its content finds it at launch; global objectives that it reads from are in it. */
export type LaunchObjective = {
  /** Null for a primary objective that the manifest does not name: it is no row of `cmi.objectives`. */
  identifier: string | null;
  isPrimary: boolean;
  success: Success;
  completion: Completion;
  known: KnownObjective;
};

/** The objectives that the manifest gives an activity, the primary one first; empty for an activity that is not there. */
export function objectivesOf(
  tree: ActivityTree,
  state: SequencingState,
  globals: GlobalObjectives,
  identifier: string,
): LaunchObjective[] {
  const session = openSession(tree, state, globals);
  const activity = tree.byIdentifier.get(identifier);
  return (activity?.objectives ?? []).map((objective, place) => {
    const known = objectiveAtLaunch(session, activity as ActivityNode, place);
    return {
      identifier: objective.identifier,
      isPrimary: place === 0,
      success: known.satisfied === undefined ? 'unknown' : known.satisfied ? 'passed' : 'failed',
      completion: known.completed === undefined ? 'unknown' : known.completed ? 'completed' : 'incomplete',
      known,
    };
  });
}

/**
 * The elements of SCORM 2004 that the objectives of an activity give its content at launch, for `Launch.given` of
 * `resumeValues`: a row of `cmi.objectives` each, and what the primary one says about the activity.
 *
 * @param kept what the attempt stored so far; its rows keep their places. Empty for a new attempt.
 */
export function objectiveValues(objectives: readonly LaunchObjective[], kept: CmiValues = {}): CmiValues {
  const values: Record<string, string> = {};
  const ids = Array.from({ length: rowCount('2004', kept, 'cmi.objectives') }, (_, row) =>
    valueOf(kept, `cmi.objectives.${row}.id`),
  );
  for (const objective of objectives) {
    if (objective.identifier === null) continue;
    if (!ids.includes(objective.identifier)) ids.push(objective.identifier);
    const row = `cmi.objectives.${ids.indexOf(objective.identifier)}`;
    Object.assign(values, { [`${row}.id`]: objective.identifier }, elementsOf(row, objective));
  }
  return values;
}

function elementsOf(prefix: string, { success, completion, known }: LaunchObjective): Record<string, string> {
  const numbers = {
    'score.scaled': known.measure,
    'score.raw': known.raw,
    'score.min': known.min,
    'score.max': known.max,
    progress_measure: known.progressMeasure,
  };
  return {
    ...(success !== 'unknown' && { [`${prefix}.success_status`]: success }),
    ...(completion !== 'unknown' && { [`${prefix}.completion_status`]: completion }),
    ...Object.fromEntries(
      Object.entries(numbers).flatMap(([name, value]) => {
        const text = value === undefined ? null : decimalText(value.toFixed(7));
        return text === null ? [] : [[`${prefix}.${name}`, text]];
      }),
    ),
  };
}
