import { writeObjective } from './objectives.js';
import type { ActivityResult, StatedFacts } from './result.js';
import { overallRollup } from './rollup.js';
import { closeSession, openSession, type Session, trackingOf } from './session.js';
import type { GlobalObjectives, KnownObjective, SequencingState } from './state.js';
import type { ActivityNode, ActivityTree } from './tree.js';

/**
 * Takes over what the content of an activity stored, at every commit and when it terminates, and brings the rollup up to
 * date. Nothing changes for an activity that is not there or has no attempt under way: a late commit.
 */
export function recordActivity(
  tree: ActivityTree,
  state: SequencingState,
  globals: GlobalObjectives,
  identifier: string,
  result: ActivityResult,
): { state: SequencingState; globals: GlobalObjectives } {
  const session = openSession(tree, state, globals);
  const activity = tree.byIdentifier.get(identifier);
  if (!activity || !trackingOf(session, activity).isActive) return { state, globals };
  const tracking = trackingOf(session, activity);
  tracking.duration = result.totalTime;
  if (result.exit !== null) tracking.isSuspended = result.exit === 'suspend';
  if (activity.sequencing.deliveryControls.tracked) {
    record(session, activity, result);
    overallRollup(session, activity);
  }
  return closeSession(session);
}

function record(session: Session, activity: ActivityNode, result: ActivityResult): void {
  for (const [place, { identifier }] of activity.objectives.entries()) {
    const row =
      identifier === null ? undefined : result.objectives.find((objective) => objective.identifier === identifier);
    // Of the primary objective the content may speak twice; what it says of itself counts first.
    const stated: StatedFacts = { ...row?.stated, ...(place === 0 && result.stated) };
    if (place === 0) {
      const facts = ['completed', 'satisfied'] as const;
      trackingOf(session, activity).saidUnknown = facts.filter((fact) => stated[fact] === null);
    }
    writeObjective(session, activity, place, knownOf(stated));
  }
}

const knownOf = (stated: StatedFacts): KnownObjective =>
  Object.fromEntries(Object.entries(stated).map(([fact, value]) => [fact, value ?? undefined]));
