import type { Organization } from '@integra/scorm-runtime/manifest';
import {
  emptyState,
  type GlobalObjectives,
  type KnownObjective,
  type SequencingState,
} from '@integra/scorm-runtime/sequencing';
import type { KeptState } from '@integra/shared-types/scorm-playing';
import { fitsCommit } from '../saving/commit-room.js';
import type { SharedState } from '../saving/shared-ledger.js';
import {
  packGlobals,
  packState,
  type PackedGlobals,
  type PackedState,
  unpackGlobals,
  unpackState,
} from './packed-state.js';

/** What the sequencing of an attempt goes on from. */
export type KeptTree = {
  readonly state: SequencingState;
  readonly globals: GlobalObjectives;
  readonly stores: Readonly<Record<string, string>>;
};

/** `CommitBody.sequencing`: the tree, and what the manifest keeps within one attempt. */
type TreeText = {
  readonly packed: PackedState;
  readonly globals?: PackedGlobals;
  readonly stores?: Readonly<Record<string, string>>;
};

/** What this shell wrote earlier; undefined for what is not there, or no JSON. */
const parsed = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The same learner draws the same activities in the same order for as long as the attempt lasts. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

/** @param isUnderWay whether the state is of an attempt at the package that has not ended: what is of one attempt ends with it */
export const readKeptTree = (
  { sequencing, objectives, stores }: KeptState,
  isUnderWay: (state: SequencingState) => boolean,
): KeptTree => {
  const text = parsed(sequencing) as TreeText | undefined;
  const state = text?.packed ? unpackState(text.packed) : emptyState(newSeed());
  const own = isUnderWay(state) ? text : undefined;
  const globals = Object.entries(objectives).map(
    ([identifier, known]) => [identifier, (parsed(known) ?? {}) as KnownObjective] as const,
  );
  return {
    state,
    globals: { ...unpackGlobals(own?.globals ?? {}), ...Object.fromEntries(globals) },
    stores: { ...own?.stores, ...stores },
  };
};

const textThatFits = (kept: TreeText): string | null => {
  const text = JSON.stringify(kept);
  return fitsCommit(text) ? text : null;
};

/** What a commit says of it. `root` is left to the server where nothing but the statuses of the activities decides. */
export const writeKeptTree = (
  { objectivesGlobalToSystem, sharedDataGlobalToSystem }: Organization,
  { state, globals, stores }: KeptTree,
  root: SharedState['root'],
): SharedState => {
  const text: TreeText = {
    packed: packState(state),
    ...(!objectivesGlobalToSystem && { globals: packGlobals(globals) }),
    ...(!sharedDataGlobalToSystem && { stores }),
  };
  const { stores: _left, ...rest } = text;
  // Only a package that was made for it (5,000 activities, each with several objectives or a page of identifier) comes so far.
  const sequencing = textThatFits(text) ?? textThatFits(rest);
  const objectives = Object.entries(globals).map(([identifier, known]) => [identifier, JSON.stringify(known)] as const);
  return {
    sequencing,
    root,
    objectives: objectivesGlobalToSystem ? Object.fromEntries(objectives) : {},
    stores: sharedDataGlobalToSystem ? stores : {},
  };
};
