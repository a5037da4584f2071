import { type Launch, recover, type Reply } from './runtime-server.js';
import { type CommitQueue, createCommitQueue, readLeftBehind } from './saving/commit-queue.js';
import { type CommitStore, createMemoryStore, openCommitStore } from './saving/commit-store.js';
import { createSeal } from './saving/seal.js';

/** Tries until there is an answer; null when the request is refused for good. */
export type Insist = <Body>(act: () => Promise<Reply<Body>>) => Promise<Body | null>;

/** Without a secure context there is no key to seal with, and what waits lasts as long as the page. */
const NO_QUEUE: CommitQueue = { put: () => Promise.resolve(), removeUpTo: () => Promise.resolve() };

/**
 * Sends what earlier windows of this browser could not, and answers the launch with the state that is right after it. What
 * the server refuses for good goes: another window has overtaken it.
 */
export const catchUp = async (launch: Launch, insist: Insist): Promise<{ launch: Launch; queue: CommitQueue }> => {
  if (!window.isSecureContext || launch.mode !== 'normal') return { launch, queue: NO_QUEUE };
  const { attemptId, launchId, token, queueKey } = launch;
  const store: CommitStore = await openCommitStore().catch(createMemoryStore);
  const seal = await createSeal(queueKey);
  let current = launch;
  for (const left of await readLeftBehind(store, seal, attemptId)) {
    const request = { token, launchId: left.launchId, commits: [...left.commits] };
    const kept = await insist(() => recover(request));
    if (kept !== null) current = { ...current, ...kept };
    await store.remove(attemptId, left.launchId, Number.MAX_SAFE_INTEGER).catch(() => undefined);
  }
  return { launch: current, queue: createCommitQueue(store, seal, { attemptId, launchId }) };
};
