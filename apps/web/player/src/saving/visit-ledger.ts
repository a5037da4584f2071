import { type CmiStandard, type CmiValues, deltaBetween } from '@integra/scorm-runtime/cmi';
import type { Call, CommitBody } from '@integra/shared-types/scorm-playing';

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

/** Characters of JSON; the server takes 1 MiB, and three bytes may stand for one of them. */
const MOST_SET = 300_000;
const MOST_CALLS = { characters: 150_000, number: 5_000 };

/** Shared stores travel beside the values. */
const isStore = (element: string): boolean => element.startsWith('adl.data.');

/** Takes from the front what has room, and the first whatever its size. */
function takeWhile<Item>(items: readonly Item[], room: number): Item[] {
  let size = 0;
  const end = items.findIndex((item, place) => {
    size += JSON.stringify(item).length;
    return size > room && place > 0;
  });
  return end === -1 ? [...items] : items.slice(0, end);
}

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

  /** What is not acknowledged, as far as one commit has room; `room` is for the calls, in characters. */
  next(room = MOST_CALLS.characters): VisitPart {
    const { activity, number, isNewAttempt } = this.visit;
    const set = takeWhile(this.#missing(), MOST_SET);
    const calls = takeWhile(this.#calls, room).slice(0, MOST_CALLS.number);
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
