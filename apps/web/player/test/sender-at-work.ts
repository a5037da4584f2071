import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { CommitBody, Committed } from '@integra/shared-types/scorm-playing';
import { CommitSender, type SavingState, type Sent } from '../src/saving/commit-sender.js';
import { SharedLedger, type SharedState } from '../src/saving/shared-ledger.js';
import type { Visit } from '../src/saving/visit-ledger.js';

const SUMMARY = { completion: 'incomplete', success: 'unknown', percent: null, seconds: 0, isDone: false } as const;
const NOTHING_SHARED: SharedState = { sequencing: null, root: null, objectives: {}, stores: {} };

export const saved = (sequence: number): Sent => ({
  kind: 'answered',
  answer: { result: 'saved', sequence, savedAt: '2026-11-22T12:03:00.000Z', summary: SUMMARY, refused: [] },
});
export const ending = (result: 'stale' | 'fenced' | 'ended'): Sent => ({
  kind: 'answered',
  answer: { result, sequence: 1 } satisfies Committed,
});

/** A sender at work: what it sends, and how the server answers. */
export const begin = () => {
  const sent: CommitBody[] = [];
  const beacons: CommitBody[] = [];
  const waiting = new Map<number, CommitBody>();
  const states: SavingState[] = [];
  const server = { answer: (body: CommitBody): Sent | Promise<Sent> => saved(body.sequence), takesBeacons: true };
  let shared = NOTHING_SHARED;
  const sender = new CommitSender({
    send: async (body) => {
      sent.push(body);
      return server.answer(body);
    },
    beacon: (body) => {
      if (server.takesBeacons) beacons.push(body);
      return server.takesBeacons;
    },
    queue: {
      put: async (body) => void waiting.set(body.sequence, body),
      putAtOnce: (body) => void waiting.set(body.sequence, body),
      removeUpTo: async (sequence) => {
        for (const key of waiting.keys()) if (key <= sequence) waiting.delete(key);
      },
    },
    shared: new SharedLedger(NOTHING_SHARED, () => shared),
    onState: (state) => states.push(state),
  });
  const visit = (
    activity: string,
    number: number,
  ): { set: (element: string, value: string) => void; end: () => void } => {
    let values: CmiValues = {};
    let isTerminated = false;
    sender.begin({
      standard: '2004',
      activity,
      number,
      isNewAttempt: true,
      start: {},
      values: () => values,
      isTerminated: () => isTerminated,
    } satisfies Visit);
    return {
      set: (element, value) => {
        values = { ...values, [element]: value };
        sender.changed(value.length);
      },
      end: () => {
        isTerminated = true;
      },
    };
  };
  const share = (next: Partial<SharedState>): void => {
    shared = { ...shared, ...next };
  };
  return { sender, sent, beacons, waiting, states, server, visit, share };
};
