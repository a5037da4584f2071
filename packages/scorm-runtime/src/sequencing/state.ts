/** What is known of one objective; a fact that is not known is left out. Measures are -1..1, the progress measure 0..1. */
export type KnownObjective = {
  satisfied?: boolean;
  measure?: number;
  raw?: number;
  min?: number;
  max?: number;
  completed?: boolean;
  progressMeasure?: number;
};

/** What was tracked of one activity; what has its initial value is left out. */
export type ActivityState = {
  attempts?: number;
  isActive?: true;
  isSuspended?: true;
  /** The content said itself that it does not know; nothing is filled in when the attempt ends. */
  saidUnknown?: ('completed' | 'satisfied')[];
  /** Recorded before the current attempt on the parent, which does not count it where the manifest says so. */
  stale?: ('objective' | 'progress')[];
  /** Time spent in the current attempt, in hundredths of a second. */
  duration?: number;
  /** By their place in the activity's definition, the primary one first. */
  objectives?: KnownObjective[];
  /** Positions of the children that were drawn, in the order that was drawn; left out: all, as in the manifest. */
  children?: number[];
};

/** What was known of an activity and its ancestors, by identifier, and of the global objectives that they write to. */
export type Before = { objectives: Record<string, KnownObjective[]>; globals: GlobalObjectives };

/** All that the sequencing of one attempt on a package knows, apart from global objectives. JSON. */
export type SequencingState = {
  /** By identifier; an activity of which nothing is known is left out. */
  activities: Record<string, ActivityState>;
  /** Identifier of the current activity; null when no session is under way. */
  current: string | null;
  /** Identifier of the activity that a suspended session goes on with. */
  suspended: string | null;
  /** What the current activity found when it was opened, for when it is abandoned; null while none is open. */
  before: Before | null;
  /** Where the source of random numbers stands, so that a replay draws the same. */
  seed: number;
};

/**
 * The global objectives by identifier. They belong to the learner, or to one attempt on the package where the manifest says
 * `objectivesGlobalToSystem = false`, so the caller keeps them. JSON.
 */
export type GlobalObjectives = Record<string, KnownObjective>;

/** The state before the first session. @param seed any integer; the same seed draws the same children in the same order. */
export const emptyState = (seed: number): SequencingState => ({
  activities: {},
  current: null,
  suspended: null,
  before: null,
  seed,
});
