import type { CommitBody } from '@integra/shared-types/scorm-playing';
import type { CommitStore } from './commit-store.js';
import type { LastWords } from './last-words.js';
import type { Seal } from './seal.js';

/** Commits of one earlier launch that its browser could not send any more, in their order. */
export type LeftBehind = { readonly launchId: string; readonly commits: readonly CommitBody[] };

/** What waits for the server: kept sealed in the browser, so that a crash loses nothing and nobody else can read it. */
export type CommitQueue = {
  readonly put: (body: CommitBody) => Promise<void>;
  /** As `put`, for a page that goes: done when it returns, as far as the browser has room. */
  readonly putAtOnce: (body: CommitBody) => void;
  readonly removeUpTo: (sequence: number) => Promise<void>;
};

export type QueueParts = { readonly store: CommitStore; readonly seal: Seal; readonly lastWords: LastWords };
type Place = { readonly attemptId: string; readonly launchId: string };

/** A store that fails (full, forbidden) must not stop the sending: then only what is sent is safe. */
const quietly = async (act: () => Promise<void>): Promise<void> => {
  try {
    await act();
  } catch {
    // There is nobody to tell: the page says "saved" only when the server has said so.
  }
};

/** The queue of one launch. */
export const createCommitQueue = (
  { store, seal, lastWords }: QueueParts,
  { attemptId, launchId }: Place,
): CommitQueue => {
  // One after the other: a removal must not overtake the writing of what it removes.
  let last = Promise.resolve();
  const inOrder = (act: () => Promise<void>): Promise<void> => {
    last = last.then(() => quietly(act));
    return last;
  };
  return {
    put: (body) =>
      inOrder(async () => {
        const key = { attemptId, launchId, sequence: body.sequence };
        await store.put({ ...key, keptAt: Date.now(), sealed: await seal.close(JSON.stringify(body), labelOf(key)) });
      }),
    putAtOnce: (body) => lastWords.keep({ attemptId, launchId }, body),
    removeUpTo: (sequence) => {
      lastWords.remove(attemptId, launchId, sequence);
      return inOrder(() => store.remove(attemptId, launchId, sequence));
    },
  };
};

/** What earlier launches of the attempt left in this browser, in their order. What cannot be opened is nobody's. */
export const readLeftBehind = async (
  { store, seal, lastWords }: QueueParts,
  attemptId: string,
): Promise<LeftBehind[]> => {
  const entries = await store.list(attemptId).catch(() => []);
  const kept = await Promise.all(
    entries.map(async ({ sealed, ...place }) => ({ ...place, body: await readEntry(seal, sealed, labelOf(place)) })),
  );
  const all = [...kept, ...lastWords.list(attemptId)].toSorted((a, b) => a.keptAt - b.keptAt);
  const byLaunch = new Map<string, Map<number, CommitBody>>();
  for (const { launchId, sequence, body } of all) {
    if (body !== null)
      byLaunch.set(launchId, (byLaunch.get(launchId) ?? new Map<number, CommitBody>()).set(sequence, body));
  }
  return [...byLaunch].map(([launchId, commits]) => ({
    launchId,
    commits: [...commits.values()].toSorted((a, b) => a.sequence - b.sequence),
  }));
};

/** Forgets what a launch left. */
export const forgetLaunch = async (
  { store, lastWords }: QueueParts,
  attemptId: string,
  launchId: string,
): Promise<void> => {
  lastWords.remove(attemptId, launchId, Number.MAX_SAFE_INTEGER);
  await quietly(() => store.remove(attemptId, launchId, Number.MAX_SAFE_INTEGER));
};

/** Binds what is sealed to its place. */
const labelOf = ({ attemptId, launchId, sequence }: Place & { readonly sequence: number }): string =>
  `${attemptId} ${launchId} ${sequence}`;

const readEntry = async (seal: Seal, sealed: Uint8Array, label: string): Promise<CommitBody | null> => {
  try {
    return JSON.parse(await seal.open(sealed, label)) as CommitBody;
  } catch {
    return null;
  }
};
