import type { GlobalObjectives, KnownObjective, SequencingState } from '@integra/scorm-runtime/sequencing';

type ActivityState = SequencingState['activities'][string];

/** A state with its many parts as lists in a fixed order: it is half as long, and a commit has room for 5,000 activities. */
export type PackedState = Omit<SequencingState, 'activities'> & {
  readonly activities: Readonly<Record<string, readonly unknown[]>>;
};
export type PackedGlobals = Readonly<Record<string, readonly unknown[]>>;

/** All parts there are, what is there most often first: what is missing at the end takes no room. New ones go to the end. */
type Order<Parts> = Readonly<Record<keyof Parts & string, true>>;

const OBJECTIVE: Order<KnownObjective> = {
  satisfied: true,
  completed: true,
  measure: true,
  progressMeasure: true,
  raw: true,
  min: true,
  max: true,
};
const ACTIVITY: Order<ActivityState> = {
  attempts: true,
  duration: true,
  objectives: true,
  isSuspended: true,
  isActive: true,
  saidUnknown: true,
  stale: true,
  children: true,
};

const packParts = <Parts extends object>(order: Order<Parts>, parts: Parts): readonly unknown[] => {
  const list = Object.keys(order).map((name) => parts[name as keyof Parts] ?? null);
  return list.slice(0, list.findLastIndex((part) => part !== null) + 1);
};

const unpackParts = <Parts extends object>(order: Order<Parts>, list: readonly unknown[]): Parts =>
  Object.fromEntries(
    Object.keys(order)
      .map((name, place) => [name, list[place] ?? null] as const)
      .filter(([, part]) => part !== null),
  ) as Parts;

const mapped = <Before, After>(
  record: Readonly<Record<string, Before>>,
  change: (before: Before) => After,
): Record<string, After> =>
  Object.fromEntries(Object.entries(record).map(([name, before]) => [name, change(before)] as const));

export const packState = (state: SequencingState): PackedState => ({
  ...state,
  activities: mapped(state.activities, ({ objectives, ...others }) => {
    const packed = objectives?.map((objective) => packParts(OBJECTIVE, objective));
    return packParts(ACTIVITY, { ...others, ...(packed && { objectives: packed }) } as ActivityState);
  }),
});

export const unpackState = (packed: PackedState): SequencingState => ({
  ...packed,
  activities: mapped(packed.activities, (list) => {
    const { objectives, ...others } = unpackParts(ACTIVITY, list);
    const lists = objectives as readonly (readonly unknown[])[] | undefined;
    return { ...others, ...(lists && { objectives: lists.map((objective) => unpackParts(OBJECTIVE, objective)) }) };
  }),
});

export const packGlobals = (globals: GlobalObjectives): PackedGlobals =>
  mapped(globals, (known) => packParts(OBJECTIVE, known));

export const unpackGlobals = (packed: PackedGlobals): GlobalObjectives =>
  mapped(packed, (list) => unpackParts(OBJECTIVE, list));
