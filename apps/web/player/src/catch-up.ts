import { type Launch, recover, type Reply } from './runtime-server.js';
import {
  type CommitQueue,
  createCommitQueue,
  forgetLaunch,
  type QueueParts,
  readLeftBehind,
} from './saving/commit-queue.js';
import { createMemoryStore, openCommitStore } from './saving/commit-store.js';
import { createLastWords, createMemoryTexts, type TextStore } from './saving/last-words.js';
import { createSeal } from './saving/seal.js';

/** Tries until there is an answer; null when the request is refused for good. */
export type Insist = <Body>(act: () => Promise<Reply<Body>>) => Promise<Body | null>;

/** Without a secure context there is no key to seal with, and what waits lasts as long as the page. */
const NO_QUEUE: CommitQueue = {
  put: () => Promise.resolve(),
  putAtOnce: () => undefined,
  removeUpTo: () => Promise.resolve(),
};

/**
 * Sends what earlier windows of this browser could not, and answers the launch with the state that is right after it. What
 * the server refuses for good goes: another window has overtaken it.
 */
export const catchUp = async (launch: Launch, insist: Insist): Promise<{ launch: Launch; queue: CommitQueue }> => {
  if (!window.isSecureContext || launch.mode !== 'normal') return { launch, queue: NO_QUEUE };
  const { attemptId, launchId, token, queueKey } = launch;
  const parts: QueueParts = {
    store: await openCommitStore().catch(createMemoryStore),
    seal: await createSeal(queueKey),
    lastWords: await createLastWords(queueKey, openTextStore()),
  };
  let current = launch;
  for (const left of await readLeftBehind(parts, attemptId)) {
    const request = { token, launchId: left.launchId, commits: [...left.commits] };
    const kept = await insist(() => recover(request));
    if (kept !== null) current = { ...current, ...kept };
    await forgetLaunch(parts, attemptId, left.launchId);
  }
  return { launch: current, queue: createCommitQueue(parts, { attemptId, launchId }) };
};

/** Some browsers forbid it to frames of other sites. */
const openTextStore = (): TextStore => {
  try {
    return window.localStorage;
  } catch {
    return createMemoryTexts();
  }
};
