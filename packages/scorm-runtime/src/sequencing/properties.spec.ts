import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packages, type WalkStep, walks } from '../../test/sequencing-arbitraries.js';
import type { Organization } from '../manifest.js';
import {
  type ActivityTree,
  buildTree,
  type ContentsEntry,
  controls,
  emptyState,
  navigate,
  type NavigationRequest,
  type Outcome,
  recordActivity,
  requestValid,
  start,
  tableOfContents,
} from '../sequencing.js';

type Kept = Pick<Outcome, 'state' | 'globals'> & Partial<Outcome>;

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function requestOf(tree: ActivityTree, step: Exclude<WalkStep, { result: unknown }>): NavigationRequest {
  if (!('place' in step)) return step;
  return { kind: step.kind, target: tree.activities[step.place % tree.activities.length]?.identifier ?? '' };
}

/** Content stores something or somebody navigates; a session that is over begins again. */
function take(tree: ActivityTree, { state, globals }: Kept, step: WalkStep): Kept {
  if (state.current === null) return start(tree, state, globals);
  if ('result' in step) return recordActivity(tree, state, globals, state.current, step.result);
  return navigate(tree, state, globals, requestOf(tree, step));
}

/** What was kept after each step, from the start on. */
function walk(tree: ActivityTree, seed: number, steps: readonly WalkStep[]): Kept[] {
  const trail: Kept[] = [start(tree, emptyState(seed), {})];
  for (const step of steps) trail.push(take(tree, trail.at(-1) as Kept, step));
  return trail;
}

function faultsOf(tree: ActivityTree, { state, delivery, stays, isEnded, exception }: Kept): string[] {
  const path = new Set<string>();
  const current = state.current === null ? null : (tree.byIdentifier.get(state.current) ?? null);
  for (let step = current; step; step = step.parent) path.add(step.identifier);
  const active = Object.keys(state.activities).filter((identifier) => state.activities[identifier]?.isActive);
  const faults: [string, boolean][] = [
    ['an attempt is under way beside the current activity', active.some((identifier) => !path.has(identifier))],
    ['what cannot be opened is delivered', Boolean(delivery) && !current?.resource],
    ['what is delivered is not current', Boolean(delivery) && state.current !== delivery?.activity],
    ['a delivery comes with something else', Boolean(delivery) && (Boolean(stays) || isEnded || Boolean(exception))],
    ['a session that ended has a current activity', isEnded === true && state.current !== null],
  ];
  return faults.filter(([, isFault]) => isFault).map(([fault]) => fault);
}

/** Ways out that keep somebody in. A rule may ask for the package again, and there may be nothing to suspend. */
function closedDoors(tree: ActivityTree, { state, globals }: Kept): string[] {
  if (state.current === null) return [];
  return (['exitAll', 'suspendAll', 'abandonAll'] as const).filter((kind) => {
    const { isEnded, delivery, exception } = navigate(tree, state, globals, { kind });
    return !isEnded && delivery === null && exception === null;
  });
}

/** Controls that say something else than what happens. */
function emptyPromises(tree: ActivityTree, { state, globals }: Kept): string[] {
  const offered = controls(tree, state, globals);
  return (['continue', 'previous'] as const).filter((kind) => {
    const isValid = requestValid(tree, state, globals, { kind }) === 'true';
    const { delivery, isEnded } = navigate(tree, state, globals, { kind });
    const isHonoured = delivery !== null || isEnded;
    return isHonoured !== isValid || (isValid && offered[kind].isVisible && !offered[kind].isEnabled);
  });
}

const flat = (entry: ContentsEntry): ContentsEntry[] => [entry, ...entry.children.flatMap(flat)];

/** What the table of contents offers and cannot be chosen, other than where a rule leads elsewhere first. */
function emptyEntries(tree: ActivityTree, { state, globals }: Kept): string[] {
  const offered = flat(tableOfContents(tree, state, globals)).filter(({ isSelectable }) => isSelectable);
  return offered.flatMap(({ identifier }) => {
    const { exception, trace } = navigate(tree, state, globals, { kind: 'choice', target: identifier });
    const isLedElsewhere = trace.some(({ process }) => process === 'TB.2.1' || process === 'TB.2.2');
    return exception === null || isLedElsewhere ? [] : [`${identifier}: ${exception}`];
  });
}

const everywhere = (numRuns: number, check: (source: Organization, seed: number, steps: WalkStep[]) => void): void =>
  fc.assert(fc.property(packages, fc.integer(), walks, check), { numRuns });

describe('any package, whatever is done', () => {
  test('has a state in order after every step, and can be left', () => {
    everywhere(1000, (source, seed, steps) => {
      const tree = buildTree(source);
      const trail = walk(tree, seed, steps);
      expect(trail.flatMap((kept) => [...faultsOf(tree, kept), ...closedDoors(tree, kept)])).toEqual([]);
    });
  });

  test('goes on the same from a state that was stored', () => {
    everywhere(1000, (source, seed, steps) => {
      const trail = walk(buildTree(source), seed, steps);
      const tree = buildTree(copy(source));
      const again = steps.map((step, place) => take(tree, copy(trail[place] as Kept), step));
      expect(copy(again)).toEqual(copy(trail.slice(1)));
    });
  });

  test('keeps its promises, and looking changes nothing', () => {
    everywhere(300, (source, seed, steps) => {
      const tree = buildTree(source);
      const trail = walk(tree, seed, steps);
      const before = copy(trail);
      expect(trail.flatMap((kept) => [...emptyPromises(tree, kept), ...emptyEntries(tree, kept)])).toEqual([]);
      expect(copy(trail)).toEqual(before);
    });
  });
});
