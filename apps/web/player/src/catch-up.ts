import type { SCORM_ERRORS } from '@integra/shared-types/scorm';
import type { KeptState } from '@integra/shared-types/scorm-playing';
import { type Launch, recover, type Reply } from './runtime-server.js';
import {
  type CommitQueue,
  createCommitQueue,
  forgetLaunch,
  type LeftBehind,
  type QueueParts,
  readLeftBehind,
} from './saving/commit-queue.js';
import { createMemoryStore, openCommitStore } from './saving/commit-store.js';
import { createLastWords, createMemoryTexts, type TextStore } from './saving/last-words.js';
import { createSeal } from './saving/seal.js';

/** Tries until there is an answer or a refusal. */
export type Insist = <Body>(act: () => Promise<Reply<Body>>) => Promise<Exclude<Reply<Body>, { kind: 'failed' }>>;

/** Without a secure context there is no key to seal with, and what waits lasts as long as the page. */
const NO_QUEUE: CommitQueue = {
  put: () => Promise.resolve(),
  putAtOnce: () => undefined,
  removeUpTo: () => Promise.resolve(),
};

/**
 * What no launch will ever be able to save: the launch it belongs to is gone, or the state would be too large. Any other refusal
 * is about the one that asks, or passes (a proxy, a server of another version), and this is the only copy.
 */
const HOPELESS: ReadonlySet<string | null> = new Set<keyof typeof SCORM_ERRORS>([
  'launch_not_found',
  'state_too_large',
]);

/**
 * Sends what earlier windows of this browser could not, and answers the launch with the state that is right after it. What
 * another window has overtaken the server leaves out. What is refused for now stays for the next launch, and locks nobody out.
 */
export const catchUp = async (launch: Launch, insist: Insist): Promise<{ launch: Launch; queue: CommitQueue }> => {
  if (!window.isSecureContext || launch.mode !== 'normal') return { launch, queue: NO_QUEUE };
  const { attemptId, launchId, queueKey } = launch;
  const parts: QueueParts = {
    store: await openCommitStore().catch(createMemoryStore),
    seal: await createSeal(queueKey),
    lastWords: await createLastWords(queueKey, openTextStore()),
  };
  let current = launch;
  for (const left of await readLeftBehind(parts, attemptId)) {
    const { kept, isSettled } = await deliver(launch.token, left, insist);
    current = { ...current, ...kept };
    if (isSettled) await forgetLaunch(parts, attemptId, left.launchId);
  }
  return { launch: current, queue: createCommitQueue(parts, { attemptId, launchId }) };
};

/** One commit a request: together they could be more than the server takes. */
const deliver = async (
  token: string,
  { launchId, commits }: LeftBehind,
  insist: Insist,
): Promise<{ kept: KeptState | null; isSettled: boolean }> => {
  let kept: KeptState | null = null;
  for (const commit of commits) {
    const reply = await insist(() => recover({ token, launchId, commits: [commit] }));
    if (reply.kind === 'answered') kept = reply.body;
    else if (!HOPELESS.has(reply.code)) return { kept, isSettled: false };
  }
  return { kept, isSettled: true };
};

/** Some browsers forbid it to frames of other sites. */
const openTextStore = (): TextStore => {
  try {
    return window.localStorage;
  } catch {
    return createMemoryTexts();
  }
};
