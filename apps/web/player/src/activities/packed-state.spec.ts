import { describe, expect, it } from '@jest/globals';
import type { GlobalObjectives, SequencingState } from '@integra/scorm-runtime/sequencing';
import { type CommitBody, CommitBodySchema, MAX_COMMIT_BYTES } from '@integra/shared-types/scorm-playing';
import { activity, organization } from '../../test/launches.js';
import { readKeptTree, writeKeptTree } from './kept-tree.js';
import { packGlobals, packState, unpackGlobals, unpackState } from './packed-state.js';

/** Import takes no package that has more. */
const MOST_ACTIVITIES = 5_000;
const EVERYTHING = {
  satisfied: false,
  measure: -0.5,
  raw: 0,
  min: -10,
  max: 100,
  completed: true,
  progressMeasure: 0.25,
} as const;

const STATE: SequencingState = {
  activities: {
    root: { attempts: 1, isActive: true, objectives: [{}, { measure: 0 }], children: [4, 2, 3] },
    __proto__x: { attempts: 2, isSuspended: true, duration: 12_345, objectives: [EVERYTHING, {}, { satisfied: true }] },
    spoken: { saidUnknown: ['completed'], stale: ['objective', 'progress'] },
  },
  current: 'spoken',
  suspended: null,
  before: { objectives: { spoken: [EVERYTHING] }, globals: { g: { completed: false } } },
  seed: 7,
};
const again = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('a packed state', () => {
  it('is the same when it is unpacked', () => {
    expect(unpackState(again(packState(STATE)))).toEqual(STATE);
    const globals: GlobalObjectives = { g: EVERYTHING, h: { satisfied: false }, i: {} };
    expect(unpackGlobals(again(packGlobals(globals)))).toEqual(globals);
  });

  it('leaves out what is not known at the end', () => {
    expect(packState(STATE).activities['__proto__x']).toEqual([
      2,
      12_345,
      [[false, true, -0.5, 0.25, 0, -10, 100], [], [true]],
      true,
    ]);
  });
});

describe('the tree of the largest package', () => {
  const identifierOf = (place: number): string => `ITEM-01234567-89ab-cdef-0123-${String(place).padStart(12, '0')}`;
  const identifiers = Array.from({ length: MOST_ACTIVITIES }, (_, place) => identifierOf(place));
  const known = { ...EVERYTHING, measure: 0.833333313465, raw: 83.33333, progressMeasure: 0.6666667 };
  const state: SequencingState = {
    activities: Object.fromEntries(
      identifiers.map((identifier) => [
        identifier,
        { attempts: 2, duration: 1_234_567, isSuspended: true, objectives: [known] },
      ]),
    ),
    current: identifierOf(0),
    suspended: null,
    before: null,
    seed: 4_294_967_295,
  };

  it('has room in a commit, with what the manifest keeps within one attempt', () => {
    const tree = {
      ...organization(...identifiers.map((identifier) => activity(identifier))),
      objectivesGlobalToSystem: false,
      sharedDataGlobalToSystem: false,
    };
    const globals = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, place) => [
        `urn:global-objective:${place}`,
        { satisfied: true, measure: 0.85 },
      ]),
    );
    const stores = { one: 'x'.repeat(65_536), two: 'y'.repeat(60_000) };
    const shared = writeKeptTree(tree, { state, globals, stores }, null);
    const body = { sequence: 1, activity: 'A', visit: 1, isNewAttempt: false, set: {}, calls: [], isTerminated: false };
    const commit: CommitBody = CommitBodySchema.parse({ ...body, ...shared });
    expect(Buffer.byteLength(JSON.stringify(commit))).toBeLessThan(MAX_COMMIT_BYTES - 65_536);
    const kept = readKeptTree({ states: {}, ...shared }, () => true);
    expect(kept).toEqual({ state, globals, stores });
  });
});
