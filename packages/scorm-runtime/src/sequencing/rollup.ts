import { contribution, localObjective, readObjective, writeObjective } from './objectives.js';
import { rollupRuleCheck } from './rollup-rules.js';
import { availableChildren, note, type Session } from './session.js';
import type { ActivityNode } from './tree.js';
import { isLeaf, pathToRoot } from './walk.js';

/** RB.1.5 Overall Rollup: brings the ancestors of an activity up to date, and those of activities that read what was written. */
export function overallRollup(session: Session, activity: ActivityNode): void {
  rollUp(session, pathToRoot(activity));
  const written = new Set(session.written);
  session.written.clear();
  if (written.size === 0) return;
  const readers = session.tree.activities.filter((reader) => readsAny(reader, written));
  const clusters = new Set(readers.flatMap(pathToRoot));
  // Deepest first. What this writes in turn is not followed: rules of two clusters may contradict each other for ever.
  rollUp(
    session,
    [...clusters].sort((first, second) => second.position - first.position),
  );
  session.written.clear();
}

function readsAny(activity: ActivityNode, written: ReadonlySet<string>): boolean {
  return activity.objectives.some(({ maps }) =>
    maps.some(
      (map) =>
        written.has(map.targetObjective) &&
        (map.readSatisfiedStatus || map.readNormalizedMeasure || map.readCompletionStatus || map.readProgressMeasure),
    ),
  );
}

function rollUp(session: Session, activities: readonly ActivityNode[]): void {
  for (const cluster of activities) {
    if (isLeaf(cluster)) continue;
    measureRollup(session, cluster);
    completionMeasureRollup(session, cluster);
    objectiveRollup(session, cluster);
    activityProgressRollup(session, cluster);
  }
}

const trackedChildren = (session: Session, cluster: ActivityNode): ActivityNode[] =>
  availableChildren(session, cluster).filter((child) => child.sequencing.deliveryControls.tracked);

/** RB.1.1.a Measure Rollup. */
function measureRollup(session: Session, cluster: ActivityNode): void {
  const shares = trackedChildren(session, cluster).map((child) => ({
    weight: child.sequencing.rollup.objectiveMeasureWeight,
    value: contribution(session, child).measure,
  }));
  rollInto(session, cluster, 'measure', weightedMean(shares));
  note(session, 'RB.1.1.a', cluster, String(readObjective(session, cluster).measure ?? 'unknown'));
}

/** RB.1.1.b Completion Measure Rollup. */
function completionMeasureRollup(session: Session, cluster: ActivityNode): void {
  const shares = trackedChildren(session, cluster).map((child) => ({
    weight: child.completionThreshold.progressWeight,
    value: contribution(session, child).progressMeasure,
  }));
  rollInto(session, cluster, 'progressMeasure', weightedMean(shares));
  note(session, 'RB.1.1.b', cluster, String(readObjective(session, cluster).progressMeasure ?? 'unknown'));
}

/** A measure that nobody below ever had does not wipe out what others have written to a global objective. */
function rollInto(
  session: Session,
  cluster: ActivityNode,
  fact: 'measure' | 'progressMeasure',
  value: number | undefined,
): void {
  const isKnown = value !== undefined || localObjective(session, cluster, 0)[fact] !== undefined;
  if (isKnown) writeObjective(session, cluster, 0, { [fact]: value });
}

/** Who has no measure yet counts with nothing; unknown while nobody has one. Rounded, so that three times 0.7 make 0.7. */
function weightedMean(shares: readonly { weight: number; value: number | undefined }[]): number | undefined {
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
  if (weights <= 0 || shares.every(({ value }) => value === undefined)) return undefined;
  const total = shares.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0);
  return Math.round((total / weights) * 1e9) / 1e9;
}

/** RB.1.2 Objective Rollup; where a measure decides (RB.1.2.a), reading the objective applies it. */
function objectiveRollup(session: Session, cluster: ActivityNode): void {
  if (!cluster.objectives[0].satisfiedByMeasure) {
    if (rollupRuleCheck(session, cluster, 'notSatisfied')) writeObjective(session, cluster, 0, { satisfied: false });
    if (rollupRuleCheck(session, cluster, 'satisfied')) writeObjective(session, cluster, 0, { satisfied: true });
  }
  note(session, 'RB.1.2', cluster, String(readObjective(session, cluster).satisfied ?? 'unknown'));
}

/** RB.1.3 Activity Progress Rollup; as above for RB.1.3.a. */
function activityProgressRollup(session: Session, cluster: ActivityNode): void {
  if (!cluster.completionThreshold.completedByMeasure) {
    if (rollupRuleCheck(session, cluster, 'incomplete')) writeObjective(session, cluster, 0, { completed: false });
    if (rollupRuleCheck(session, cluster, 'completed')) writeObjective(session, cluster, 0, { completed: true });
  }
  note(session, 'RB.1.3', cluster, String(readObjective(session, cluster).completed ?? 'unknown'));
}
