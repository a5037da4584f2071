import type { AttemptSummary, Call, CommitBody, Committed } from '@integra/shared-types/scorm-playing';
import type { CommitQueue } from './commit-queue.js';
import { CommitRoom } from './commit-room.js';
import type { SharedLedger } from './shared-ledger.js';
import { type Visit, VisitLedger } from './visit-ledger.js';

/** How a request ended: with the server's answer, refused for good, or not at all (try again). */
export type Sent =
  | { readonly kind: 'answered'; readonly answer: Committed }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

export type StopReason = 'fenced' | 'over' | 'refused';

export type SavingState =
  | { readonly kind: 'saved'; readonly at: string; readonly summary: AttemptSummary }
  /** `isFailing`: an attempt to save has failed. */
  | { readonly kind: 'unsaved'; readonly isFailing: boolean }
  | { readonly kind: 'stopped'; readonly reason: StopReason };

export type SenderParts = {
  readonly send: (body: CommitBody) => Promise<Sent>;
  /** Hands a last commit to the browser; false when it is too large. */
  readonly beacon: (body: CommitBody) => boolean;
  readonly queue: CommitQueue;
  readonly shared: SharedLedger;
  readonly onState: (state: SavingState) => void;
};

type Outgoing = { readonly body: CommitBody; readonly ledger: VisitLedger; readonly isStored: Promise<void> };

/** After the last change; a text that a closing page could not hand over waits less. */
const QUIET_MS = { usual: 2_000, large: 400 };
const LARGE_CHARACTERS = 8_000;
/** After the first change. */
const LONGEST_WAIT_MS = 10_000;
const RETRY_MS = { first: 1_000, longest: 30_000 };
/** What a beacon has room for beside the values, bytes. */
const CALLS_OF_BEACON = 8_000;
/** Calls alone wait for the next change, but not without end. */
const MANY_CALLS = 2_000;

/**
 * Brings what the package sets to the server: one commit at a time and in order, each the difference to what is acknowledged,
 * kept in the browser before it is sent and until it is acknowledged. What fails is tried again for as long as the page is open.
 */
export class CommitSender {
  #ledger: VisitLedger | null = null;
  #outgoing: Outgoing[] = [];
  #sequence = 0;
  #acknowledged = 0;
  #changedAt: number | null = null;
  #unsavedCharacters = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | null = null;
  #isSending = false;
  #isStopped = false;
  #isLeaving = false;
  #isFarewellDue = false;
  #waiting: { readonly sequence: number; readonly resolve: () => void }[] = [];

  constructor(private readonly parts: SenderParts) {}

  /** Everything is with the server, or never will be. */
  get isIdle(): boolean {
    return this.#isStopped || (this.#outgoing.length === 0 && this.#changedAt === null);
  }

  begin(visit: Visit): void {
    this.#ledger = new VisitLedger(visit);
    this.changed(0);
  }

  record(call: Call): void {
    if (this.#ledger?.record(call) === MANY_CALLS) this.changed(0);
  }

  /** Something was set; it is saved soon. */
  changed(characters: number): void {
    if (this.#isStopped || this.#ledger === null) return;
    if (this.#isLeaving) this.#leaveAgain();
    if (this.#changedAt === null) {
      this.#changedAt = Date.now();
      if (this.#outgoing.length === 0) this.parts.onState({ kind: 'unsaved', isFailing: false });
    }
    this.#unsavedCharacters += characters;
    const quiet = this.#unsavedCharacters > LARGE_CHARACTERS ? QUIET_MS.large : QUIET_MS.usual;
    const longest = this.#changedAt + LONGEST_WAIT_MS - Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#collect(), Math.max(0, Math.min(quiet, longest)));
  }

  /** Saves now, also what failed before. Resolves when it is with the server, or saving has stopped. */
  flush(): Promise<void> {
    this.#collect();
    this.#wake?.();
    const sequence = this.#sequence;
    if (this.#isStopped || this.#acknowledged >= sequence) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ sequence, resolve }));
  }

  /** As `flush`, with what one commit has no room for. */
  async flushAll(): Promise<void> {
    do await this.flush();
    while (!this.isIdle);
  }

  /**
   * The visit is over; its last values go out before anything of the next one. Where the tree stands goes with it, and is told
   * again when it changes while nothing is open.
   */
  end(): Promise<void> {
    if (this.#ledger?.hasNews || this.parts.shared.hasNews) this.changed(0);
    return this.flush();
  }

  /** The page goes, perhaps for good: what is left goes as one beacon, or waits in the browser. */
  leavePage(): void {
    this.#isLeaving = true;
    this.#isFarewellDue = false;
    if (this.#isStopped) return;
    this.#collect(CALLS_OF_BEACON);
    const last = this.#outgoing.at(-1);
    if (last === undefined) return;
    this.parts.queue.putAtOnce(last.body);
    // A later sequence makes the server take earlier ones for stale: only what it contains may be overtaken.
    const isContained = this.#outgoing.every(({ ledger }) => ledger === last.ledger);
    if (!isContained) this.parts.beacon(this.#outgoing[0]?.body ?? last.body);
    else if (this.parts.beacon(last.body)) this.#outgoing = [last];
  }

  /** The page has come back after all. */
  returnToPage(): void {
    this.#isLeaving = false;
    this.#wake?.();
  }

  /** The package learns after this page that it goes, and saves then. */
  #leaveAgain(): void {
    if (this.#isFarewellDue) return;
    this.#isFarewellDue = true;
    queueMicrotask(() => this.leavePage());
  }

  /** Makes a commit of what is not acknowledged; one that has not been sent yet is made anew instead of followed by another. */
  #collect(mostOfCalls?: number): void {
    clearTimeout(this.#timer);
    const ledger = this.#ledger;
    if (this.#changedAt === null || ledger === null || this.#isStopped) return;
    this.#changedAt = null;
    this.#unsavedCharacters = 0;
    if (this.#outgoing.length > 1 && this.#outgoing.at(-1)?.ledger === ledger) this.#outgoing.pop();
    else this.#sequence += 1;
    const room = new CommitRoom();
    const body = { sequence: this.#sequence, ...ledger.next(room, mostOfCalls), ...this.parts.shared.next(room) };
    this.#outgoing.push({ body, ledger, isStored: this.parts.queue.put(body) });
    void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    let wait = RETRY_MS.first;
    for (let next = this.#outgoing[0]; next !== undefined && !this.#isStopped; next = this.#outgoing[0]) {
      await next.isStored;
      const sent = await this.parts.send(next.ledger.untold(next.body));
      // The page was about to go, and a beacon has overtaken this one.
      if (this.#outgoing[0] !== next) continue;
      if (sent.kind === 'failed') {
        this.parts.onState({ kind: 'unsaved', isFailing: true });
        await this.#pause(wait);
        wait = Math.min(wait * 2, RETRY_MS.longest);
        continue;
      }
      wait = RETRY_MS.first;
      this.#settle(next, sent);
    }
    this.#isSending = false;
  }

  #settle(sent: Outgoing, outcome: Exclude<Sent, { kind: 'failed' }>): void {
    if (outcome.kind === 'refused') return this.#stop('refused');
    const { answer } = outcome;
    if (answer.result !== 'saved') return this.#stop(answer.result === 'ended' ? 'over' : 'fenced');
    const { sequence } = sent.body;
    sent.ledger.acknowledge(sent.body);
    this.parts.shared.acknowledge(sent.body);
    this.#outgoing.shift();
    this.#acknowledged = sequence;
    void this.parts.queue.removeUpTo(sequence);
    this.parts.onState({ kind: 'saved', at: answer.savedAt, summary: answer.summary });
    if (!this.isIdle) this.parts.onState({ kind: 'unsaved', isFailing: false });
    // What one commit had no room for.
    else if (sent.ledger === this.#ledger && (sent.ledger.hasNews || this.parts.shared.hasNews)) this.changed(0);
    this.#release();
  }

  #stop(reason: StopReason): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.parts.onState({ kind: 'stopped', reason });
    this.#release();
  }

  #release(): void {
    const isDone = (sequence: number): boolean => this.#isStopped || sequence <= this.#acknowledged;
    for (const { sequence, resolve } of this.#waiting) if (isDone(sequence)) resolve();
    this.#waiting = this.#waiting.filter(({ sequence }) => !isDone(sequence));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#wake = end;
    });
  }
}
