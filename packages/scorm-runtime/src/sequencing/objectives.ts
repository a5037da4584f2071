import type { Objective, ObjectiveMap } from '../manifest/sequencing/sequencing-model.js';
import { type Session, trackingOf } from './session.js';
import type { KnownObjective } from './state.js';
import type { ActivityNode } from './tree.js';

/** A status that cannot be told is undefined, never false. */
type Fact = keyof KnownObjective;

const FACTS = ['satisfied', 'measure', 'raw', 'min', 'max', 'completed', 'progressMeasure'] as const;
const READ_FLAGS = {
  satisfied: 'readSatisfiedStatus',
  measure: 'readNormalizedMeasure',
  raw: 'readRawScore',
  min: 'readMinScore',
  max: 'readMaxScore',
  completed: 'readCompletionStatus',
  progressMeasure: 'readProgressMeasure',
} as const satisfies Record<Fact, keyof ObjectiveMap>;
export const WRITE_FLAGS = {
  satisfied: 'writeSatisfiedStatus',
  measure: 'writeNormalizedMeasure',
  raw: 'writeRawScore',
  min: 'writeMinScore',
  max: 'writeMaxScore',
  completed: 'writeCompletionStatus',
  progressMeasure: 'writeProgressMeasure',
} as const satisfies Record<Fact, keyof ObjectiveMap>;

const GROUPS: Record<'objective' | 'progress', readonly Fact[]> = {
  objective: ['satisfied', 'measure', 'raw', 'min', 'max'],
  progress: ['completed', 'progressMeasure'],
};

/** Place of the objective that a rule names; the primary one where it names none, or none that the activity has. */
export function placeOfObjective(activity: ActivityNode, identifier: string | null): number {
  const place = activity.objectives.findIndex((objective) => objective.identifier === identifier);
  return identifier === null || place === -1 ? 0 : place;
}

/**
 * What is known of an objective: a global one that it reads from stands above what was tracked locally, and a measure that
 * decides, where the manifest wants it to, above what was stated.
 */
export const readObjective = (session: Session, activity: ActivityNode, place = 0): KnownObjective =>
  withGlobals(session, activity, place, localObjective(session, activity, place));

/** As its content finds it at launch: a completion that is shared is told as it was written, whatever the activity demands. */
export function objectiveAtLaunch(session: Session, activity: ActivityNode, place: number): KnownObjective {
  const known = readObjective(session, activity, place);
  const maps = activity.objectives[place]?.maps.filter((map) => map.readCompletionStatus) ?? [];
  const shared = maps.map((map) => session.globals.get(map.targetObjective)?.completed);
  return { ...known, completed: shared.find((completed) => completed !== undefined) ?? known.completed };
}

/** The primary objective as the rollup of the parent counts it: what is stale is not known. */
export function contribution(session: Session, child: ActivityNode): KnownObjective {
  const { stale } = trackingOf(session, child);
  const local = { ...localObjective(session, child, 0) };
  for (const fact of stale.flatMap((group) => GROUPS[group])) delete local[fact];
  return withGlobals(session, child, 0, local);
}

function withGlobals(session: Session, activity: ActivityNode, place: number, local: KnownObjective): KnownObjective {
  const objective = activity.objectives[place];
  if (!objective) return {};
  const known = { ...local };
  for (const map of objective.maps) {
    const global = session.globals.get(map.targetObjective);
    for (const fact of FACTS) {
      // How far the content came it knows itself as long as nobody else says so; a status is unknown in the same case.
      const isOwn = fact === 'progressMeasure' && global?.[fact] === undefined;
      if (map[READ_FLAGS[fact]] && !isOwn) setFact(known, fact, global?.[fact]);
    }
  }
  return byMeasure(session, activity, place, known);
}

/** Changes what is tracked locally, and the global objectives it writes to. A fact given as undefined is no longer known. */
export function writeObjective(session: Session, activity: ActivityNode, place: number, changes: KnownObjective): void {
  const objective = activity.objectives[place];
  if (!objective) return;
  if (place === 0) refresh(session, activity, changes);
  const local = localObjective(session, activity, place);
  const before = byMeasure(session, activity, place, local);
  for (const fact of factsOf(changes)) setFact(local, fact, changes[fact]);
  const after = byMeasure(session, activity, place, local);
  const changed = FACTS.filter((fact) => fact in changes || before[fact] !== after[fact]);
  for (const map of objective.maps) {
    for (const fact of changed.filter((each) => map[WRITE_FLAGS[each]])) {
      const global = session.globals.get(map.targetObjective) ?? {};
      if (global[fact] !== after[fact]) session.written.add(map.targetObjective);
      session.globals.set(map.targetObjective, global);
      setFact(global, fact, after[fact]);
    }
  }
}

/** Ends the use of what is known of the children's earlier attempts; only what there is can be stale. */
export function makeStale(session: Session, child: ActivityNode, group: 'objective' | 'progress'): void {
  const { stale } = trackingOf(session, child);
  const local = localObjective(session, child, 0);
  if (!stale.includes(group) && GROUPS[group].some((fact) => local[fact] !== undefined)) stale.push(group);
}

/** News of the current attempt on the parent ends what was stale, and all that was known with it. */
function refresh(session: Session, activity: ActivityNode, changes: KnownObjective): void {
  const tracking = trackingOf(session, activity);
  const local = localObjective(session, activity, 0);
  tracking.stale = tracking.stale.filter((group) => {
    const facts = GROUPS[group];
    if (facts.every((fact) => changes[fact] === undefined)) return true;
    for (const fact of facts) delete local[fact];
    return false;
  });
}

/** Forgets what an earlier attempt left; global objectives keep it. */
export function forgetObjectives(session: Session, activity: ActivityNode): void {
  trackingOf(session, activity).objectives = activity.objectives.map(() => ({}));
}

/** What was tracked of an objective of this activity alone. */
export function localObjective(session: Session, activity: ActivityNode, place: number): KnownObjective {
  return trackingOf(session, activity).objectives[place] ?? {};
}

function byMeasure(session: Session, activity: ActivityNode, place: number, known: KnownObjective): KnownObjective {
  const result = { ...known };
  const objective: Objective | undefined = activity.objectives[place];
  if (objective?.satisfiedByMeasure) {
    const { measureSatisfactionIfActive } = activity.sequencing.rollupConsiderations;
    const isTooEarly = trackingOf(session, activity).isActive && !measureSatisfactionIfActive;
    setFact(result, 'satisfied', isTooEarly ? undefined : reaches(known.measure, objective.minNormalizedMeasure));
  }
  const { completedByMeasure, minProgressMeasure } = activity.completionThreshold;
  if (place === 0 && completedByMeasure) {
    setFact(result, 'completed', reaches(known.progressMeasure, minProgressMeasure));
  }
  return result;
}

const reaches = (measure: number | undefined, least: number): boolean | undefined =>
  measure === undefined ? undefined : measure >= least;

const factsOf = (changes: KnownObjective): Fact[] => FACTS.filter((fact) => fact in changes);

function setFact<Name extends Fact>(objective: KnownObjective, fact: Name, value: KnownObjective[Name]): void {
  if (value === undefined) delete objective[fact];
  else objective[fact] = value;
}
