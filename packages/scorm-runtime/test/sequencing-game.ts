import type { Organization } from '../src/manifest.js';
import {
  type ActivityResult,
  buildTree,
  controls,
  emptyState,
  type GlobalObjectives,
  navigate,
  type NavigationRequest,
  objectivesOf,
  type Outcome,
  recordActivity,
  requestValid,
  rollupStatus,
  type StatedFacts,
  start,
  tableOfContents,
} from '../src/sequencing.js';
import { result } from './sequencing-package.js';

/** Plays a package by hand; every step returns what came of it. */
export function play(source: Organization, options?: Parameters<typeof buildTree>[1], seed = 1) {
  const tree = buildTree(source, options);
  let state = emptyState(seed);
  let globals: GlobalObjectives = {};
  const keep = (outcome: Outcome): Outcome => {
    ({ state, globals } = outcome);
    return outcome;
  };
  return {
    tree,
    state: () => state,
    globals: () => globals,
    start: () => keep(start(tree, state, globals)),
    ask: (request: NavigationRequest) => keep(navigate(tree, state, globals, request)),
    record: (identifier: string, stated: StatedFacts, exit: string | null = '', more: Partial<ActivityResult> = {}) => {
      const left = { ...result(stated, exit), ...more };
      ({ state, globals } = recordActivity(tree, state, globals, identifier, left));
    },
    contents: () => tableOfContents(tree, state, globals),
    controls: () => controls(tree, state, globals),
    isValid: (request: NavigationRequest) => requestValid(tree, state, globals, request),
    status: () => rollupStatus(tree, state, globals),
    objectives: (identifier: string) => objectivesOf(tree, state, globals, identifier),
  };
}

export type Game = ReturnType<typeof play>;
