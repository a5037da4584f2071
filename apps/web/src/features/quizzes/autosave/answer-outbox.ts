import type { AnswerSaved, Attempt, SaveAnswer } from '@integra/shared-types/quizzes';
import { adopted, createEntry, type Entry, isNewer, isSendable } from './outbox-entry.js';
import { stateOf, unsentOf } from './outbox-state.js';
import type { Given, OutboxEnd, OutboxState, UnsentAnswer } from './outbox.types.js';
import { endOf, isRefusal, pauseAfter } from './save-failure.js';

export type OutboxLine = {
  save: (position: number, body: SaveAnswer) => Promise<AnswerSaved>;
  /** Reads what the server holds now. */
  reload: () => Promise<Attempt>;
  /** Puts what is not saved yet where a reload of the page finds it. */
  keep: (unsent: readonly UnsentAnswer[]) => void;
  /** The server's time, in milliseconds. */
  now: () => number;
};

/**
 * Sends each answer as it is given, one request at a time, and keeps trying. What it holds is what the page shows, whatever the network
 * does meanwhile.
 */
export class AnswerOutbox {
  /** How to reach the server from the page that shows the attempt now. */
  line: OutboxLine;
  private entries: Entry[];
  private end: OutboxEnd | null = null;
  /** In a row. After one it is not known what arrived: the server is asked before anything is sent again. */
  private failures = 0;
  private running: Promise<unknown> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private snapshot: OutboxState;

  constructor(attempt: Attempt, line: OutboxLine) {
    this.line = line;
    this.entries = attempt.questions.map(createEntry);
    this.snapshot = stateOf(this.entries, false, null);
  }

  readonly state = (): OutboxState => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @param pause milliseconds to wait for more of the same, while somebody types */
  give(position: number, given: Given, pause = 0): void {
    if (this.end !== null) return;
    const sendAt = performance.now() + pause;
    this.change(position, { given, givenAt: this.line.now(), sendAt, refusal: null, isOvertaken: false });
    this.kept();
    this.plan();
  }

  /** What an earlier page of this login could not send: given again where the server holds nothing later. */
  restore(unsent: readonly UnsentAnswer[]): void {
    for (const { position, givenAt, answer, isFlagged } of unsent) {
      const entry = this.entries[position];
      const isLater = entry && givenAt > (entry.givenAt ?? 0) && isNewer({ givenAt }, entry.savedAt);
      if (isLater) this.change(position, { given: { answer, isFlagged }, givenAt, sendAt: 0 });
    }
    this.kept();
    this.plan();
  }

  /** Brings the page up to what the server holds. */
  adopt(attempt: Attempt): void {
    this.entries = this.entries.map((entry, position) => {
      const question = attempt.questions[position];
      return question ? adopted(entry, question) : entry;
    });
    if (attempt.state === 'submitted') this.stop('submitted');
    this.kept();
  }

  /** The connection may be back, or somebody asked to try again. */
  retry(): void {
    this.entries = this.entries.map((entry) => ({ ...entry, refusal: null, sendAt: 0 }));
    void this.drain().catch(() => undefined);
  }

  /** Sends everything now. Rejects with what went wrong when something could not be saved. */
  async flush(): Promise<void> {
    this.entries = this.entries.map((entry) => ({ ...entry, sendAt: 0 }));
    await this.running?.catch(() => undefined);
    await this.drain();
    const refusal = this.entries.find((entry) => entry.refusal !== null)?.refusal;
    if (refusal) throw refusal;
  }

  /** The page goes away: everything at once, without waiting for answers. */
  leave(): void {
    for (const [position, entry] of this.entries.entries()) {
      if (isSendable(entry)) void this.send(position, entry).catch(() => undefined);
    }
  }

  private change(position: number, part: Partial<Entry>): void {
    this.entries = this.entries.map((entry, index) => (index === position ? { ...entry, ...part } : entry));
  }

  private kept(): void {
    this.line.keep(unsentOf(this.entries));
    this.draw();
  }

  private draw(): void {
    this.snapshot = stateOf(this.entries, this.failures > 0, this.end);
    for (const listener of this.listeners) listener();
  }

  private stop(end: OutboxEnd): void {
    this.end = end;
    this.entries = this.entries.map((entry) => ({ ...entry, givenAt: null, refusal: null }));
  }

  /** Sets the clock for what waits: the end of a pause in typing, or the next try. */
  private plan(): void {
    clearTimeout(this.timer);
    const waiting = this.entries.filter(isSendable);
    if (waiting.length === 0) return;
    const soonest = Math.min(...waiting.map(({ sendAt }) => sendAt)) - performance.now();
    const pause = this.failures > 0 ? pauseAfter(this.failures) : Math.max(soonest, 0);
    this.timer = setTimeout(() => void this.drain().catch(() => undefined), pause);
  }

  /** One run at a time. Rejects with the failure that ended it. */
  private drain(): Promise<unknown> {
    this.running ??= this.run().finally(() => {
      this.running = null;
      this.draw();
      this.plan();
    });
    return this.running;
  }

  private async run(): Promise<void> {
    try {
      if (this.failures > 0) this.adopt(await this.line.reload());
      for (let next = this.due(); next !== undefined; next = this.due()) await this.deliver(next);
      this.failures = 0;
    } catch (error) {
      const end = endOf(error);
      if (end === null) this.failures += 1;
      else this.stop(end);
      this.kept();
      throw error;
    }
  }

  private due(): number | undefined {
    const at = performance.now();
    const position = this.entries.findIndex((entry) => isSendable(entry) && entry.sendAt <= at);
    return position === -1 ? undefined : position;
  }

  private async deliver(position: number): Promise<void> {
    const entry = this.entries[position];
    if (!entry) return;
    try {
      const saved = await this.send(position, entry);
      if (saved.outcome === 'stale') return this.adopt(await this.line.reload());
      // Changed again while it was on its way: that change waits for its own turn.
      const isLatest = this.entries[position]?.given === entry.given;
      this.change(position, { savedAt: saved.savedAt, ...(isLatest ? { givenAt: null } : {}) });
      this.kept();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.change(position, { refusal: error });
      this.draw();
    }
  }

  private send(position: number, { given, sequence }: Entry): Promise<AnswerSaved> {
    this.change(position, { sequence: sequence + 1, sent: given });
    return this.line.save(position, { sequence: sequence + 1, ...given });
  }
}
