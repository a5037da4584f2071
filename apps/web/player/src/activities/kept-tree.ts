import type { Organization } from '@integra/scorm-runtime/manifest';
import {
  emptyState,
  type GlobalObjectives,
  type KnownObjective,
  type SequencingState,
} from '@integra/scorm-runtime/sequencing';
import type { KeptState } from '@integra/shared-types/scorm-playing';
import type { SharedState } from '../saving/shared-ledger.js';

/** What the sequencing of an attempt goes on from. */
export type KeptTree = {
  readonly state: SequencingState;
  readonly globals: GlobalObjectives;
  readonly stores: Readonly<Record<string, string>>;
};

/** `CommitBody.sequencing`: the tree, and what the manifest keeps within one attempt. */
type TreeText = {
  readonly tree: SequencingState;
  readonly globals?: GlobalObjectives;
  readonly stores?: Readonly<Record<string, string>>;
};

/** Characters that one commit has room for. */
const LONGEST = 65_536;

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
  const state = text?.tree ?? emptyState(newSeed());
  const own = isUnderWay(state) ? text : undefined;
  const globals = Object.entries(objectives).map(
    ([identifier, known]) => [identifier, (parsed(known) ?? {}) as KnownObjective] as const,
  );
  return {
    state,
    globals: { ...own?.globals, ...Object.fromEntries(globals) },
    stores: { ...own?.stores, ...stores },
  };
};

/** What a commit says of it. `root` is left to the server where nothing but the statuses of the activities decides. */
export const writeKeptTree = (
  { objectivesGlobalToSystem, sharedDataGlobalToSystem }: Organization,
  { state, globals, stores }: KeptTree,
  root: SharedState['root'],
): SharedState => {
  const text: TreeText = {
    tree: state,
    ...(!objectivesGlobalToSystem && { globals }),
    ...(!sharedDataGlobalToSystem && { stores }),
  };
  const whole = JSON.stringify(text);
  const { stores: _left, ...rest } = text;
  const sequencing = whole.length <= LONGEST ? whole : JSON.stringify(rest);
  const objectives = Object.entries(globals).map(([identifier, known]) => [identifier, JSON.stringify(known)] as const);
  return {
    sequencing: sequencing.length <= LONGEST ? sequencing : null,
    root,
    objectives: objectivesGlobalToSystem ? Object.fromEntries(objectives) : {},
    stores: sharedDataGlobalToSystem ? stores : {},
  };
};
