import type { ActivityState, Before, GlobalObjectives, KnownObjective, SequencingState } from './state.js';
import type { ActivityNode, ActivityTree } from './tree.js';

/** One process of the standard that ran, for whom, and what came of it, in the order in which they ended. */
export type TraceEntry = { process: string; activity: string | null; result: string };

/** The tracking model of one activity, with nothing left out. */
export type Tracking = {
  attempts: number;
  isActive: boolean;
  isSuspended: boolean;
  saidUnknown: ('completed' | 'satisfied')[];
  stale: ('objective' | 'progress')[];
  duration: number;
  /** By place in the node's objectives. */
  objectives: KnownObjective[];
  /** Null until children were drawn. */
  drawn: ActivityNode[] | null;
};

/**
 * The working copy that the processes of one call share and change; it is opened from a state and closed into the next one,
 * so that to the caller every call is a function.
 */
export type Session = {
  readonly tree: ActivityTree;
  /** By position. */
  readonly tracking: Tracking[];
  readonly globals: Map<string, KnownObjective>;
  /** Global objectives that were written and have not been rolled up to those who read them. */
  readonly written: Set<string>;
  /** Null in a copy that only tries something out. */
  readonly trace: TraceEntry[] | null;
  current: ActivityNode | null;
  suspended: ActivityNode | null;
  before: Before | null;
  seed: number;
};

export function openSession(tree: ActivityTree, state: SequencingState, globals: GlobalObjectives): Session {
  const stored = new Map(Object.entries(state.activities));
  const find = (identifier: string | null): ActivityNode | null =>
    identifier === null ? null : (tree.byIdentifier.get(identifier) ?? null);
  return {
    tree,
    tracking: tree.activities.map((activity) => restore(activity, stored.get(activity.identifier) ?? {})),
    globals: new Map(Object.entries(globals).map(([identifier, known]) => [identifier, { ...known }])),
    written: new Set(),
    trace: [],
    current: find(state.current),
    suspended: find(state.suspended),
    before: state.before,
    seed: state.seed,
  };
}

/** What the session leaves, without what has its initial value. */
export function closeSession(session: Session): { state: SequencingState; globals: GlobalObjectives } {
  const activities = session.tree.activities
    .map((activity) => [activity.identifier, store(trackingOf(session, activity))] as const)
    .filter(([, stored]) => Object.keys(stored).length > 0);
  const state: SequencingState = {
    activities: Object.fromEntries(activities),
    current: session.current?.identifier ?? null,
    suspended: session.suspended?.identifier ?? null,
    before: session.before,
    seed: session.seed,
  };
  return { state, globals: Object.fromEntries(session.globals) };
}

/** A second copy without a trace, to see where a request would lead. */
export function copySession(session: Session): Session {
  const { state, globals } = closeSession(session);
  return { ...openSession(session.tree, state, globals), trace: null };
}

export function trackingOf(session: Session, activity: ActivityNode): Tracking {
  const tracking = session.tracking[activity.position];
  if (!tracking) throw new Error(`${activity.identifier} belongs to another tree`);
  return tracking;
}

/** The children that may be delivered in this attempt (AM.1.1), in their order. */
export const availableChildren = (session: Session, activity: ActivityNode): readonly ActivityNode[] =>
  trackingOf(session, activity).drawn ?? activity.children;

export function note(session: Session, process: string, activity: ActivityNode | null, result: string): void {
  session.trace?.push({ process, activity: activity?.identifier ?? null, result });
}

function restore(activity: ActivityNode, stored: ActivityState): Tracking {
  return {
    attempts: stored.attempts ?? 0,
    isActive: stored.isActive ?? false,
    isSuspended: stored.isSuspended ?? false,
    saidUnknown: stored.saidUnknown ?? [],
    stale: [...(stored.stale ?? [])],
    duration: stored.duration ?? 0,
    objectives: activity.objectives.map((_, place) => ({ ...stored.objectives?.[place] })),
    drawn: stored.children
      ? stored.children.flatMap((position) => activity.children.filter((child) => child.position === position))
      : null,
  };
}

function store(tracking: Tracking): ActivityState {
  const lastKnown = tracking.objectives.findLastIndex((objective) => Object.keys(objective).length > 0);
  return {
    ...(tracking.attempts > 0 && { attempts: tracking.attempts }),
    ...(tracking.isActive && { isActive: true }),
    ...(tracking.isSuspended && { isSuspended: true }),
    ...(tracking.saidUnknown.length > 0 && { saidUnknown: tracking.saidUnknown }),
    ...(tracking.stale.length > 0 && { stale: tracking.stale }),
    ...(tracking.duration > 0 && { duration: tracking.duration }),
    ...(lastKnown >= 0 && { objectives: tracking.objectives.slice(0, lastKnown + 1) }),
    ...(tracking.drawn && { children: tracking.drawn.map(({ position }) => position) }),
  };
}
