import { type CmiStandard, type CmiValues, deltaBetween } from '@integra/scorm-runtime/cmi';
import type { Call, CommitBody } from '@integra/shared-types/scorm-playing';
import type { CommitRoom } from './commit-room.js';

/** One opening of an activity in this launch. */
export type Visit = {
  readonly standard: CmiStandard;
  readonly activity: string;
  /** Counts from 1. */
  readonly number: number;
  readonly isNewAttempt: boolean;
  /** What the server takes the visit to begin with. */
  readonly start: CmiValues;
  readonly values: () => CmiValues;
  /** By the package itself. */
  readonly isTerminated: () => boolean;
};

type VisitPart = Pick<CommitBody, 'activity' | 'visit' | 'isNewAttempt' | 'set' | 'calls' | 'isTerminated'>;

/** Calls are for the journal; the values of a commit go before. */
const MOST_CALLS = { bytes: 150_000, number: 5_000 };

/** Shared stores travel beside the values. */
const isStore = (element: string): boolean => element.startsWith('adl.data.');

/** Knows what the server has of a visit, and so what it still lacks. */
export class VisitLedger {
  readonly #acknowledged: Record<string, string>;
  #calls: Call[] = [];
  #isTerminationKnown = false;
  /** The first commit tells that somebody was here. */
  #isKnown = false;

  constructor(readonly visit: Visit) {
    this.#acknowledged = { ...visit.start };
  }

  /** @returns how many calls are not with the server */
  record(call: Call): number {
    return this.#calls.push(call);
  }

  /** There is something that the server does not know. */
  get hasNews(): boolean {
    const isStatusKnown = this.#isKnown && this.visit.isTerminated() === this.#isTerminationKnown;
    return !isStatusKnown || this.#calls.length > 0 || this.#missing().length > 0;
  }

  /** What is not acknowledged, as far as the commit has room; `mostOfCalls` in bytes. */
  next(room: CommitRoom, mostOfCalls = MOST_CALLS.bytes): VisitPart {
    const { activity, number, isNewAttempt } = this.visit;
    const set = room.takeWhile(this.#missing());
    const calls = room.takeWhile(this.#calls.slice(0, MOST_CALLS.number), mostOfCalls);
    return {
      activity,
      visit: number,
      isNewAttempt,
      set: Object.fromEntries(set),
      calls,
      isTerminated: this.visit.isTerminated(),
    };
  }

  /** A commit that was made some time ago, without the calls that others have brought meanwhile. */
  untold<Body extends VisitPart>(body: Body): Body {
    const unknown = new Set(this.#calls);
    return { ...body, calls: body.calls.filter((call) => unknown.has(call)) };
  }

  acknowledge({ set, calls, isTerminated }: VisitPart): void {
    Object.assign(this.#acknowledged, set);
    const known = new Set(calls);
    this.#calls = this.#calls.filter((call) => !known.has(call));
    this.#isTerminationKnown = isTerminated;
    this.#isKnown = true;
  }

  #missing(): [string, string][] {
    const { standard, values } = this.visit;
    return Object.entries(deltaBetween(standard, this.#acknowledged, values()).set).filter(([name]) => !isStore(name));
  }
}
