import type { Note } from '@integra/shared-types/learning';
import { ApiError } from '../../../lib/api/api-error.js';

/** How long a pause in typing has to be before the text is sent. */
export const PAUSE_MS = 1_200;
/** How soon a save that did not reach the server is tried again. */
export const RETRY_MS = 10_000;

/** What the server holds. */
export type HeldText = Pick<Note, 'text' | 'revision' | 'savedAt'>;
export type WrittenText = { readonly text: string; readonly revision: number };
/** `outdated`: the server keeps what it holds. */
export type SaveOutcome = { kind: 'saved'; at: string } | { kind: 'outdated'; held: HeldText };

/** `failed` is tried again by itself; `refused` when the text changes or somebody asks; `outdated` waits for the writer's choice. */
export type AutosaveState =
  | { kind: 'empty' | 'unsaved' | 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed' | 'refused'; error: Error }
  | { kind: 'outdated'; held: HeldText };

type AutosaverOptions = {
  /** null: nothing yet. */
  held: HeldText | null;
  save: (written: WrittenText, isLeaving: boolean) => Promise<SaveOutcome>;
};

const isConnectionProblem = (error: unknown): boolean => error instanceof ApiError && error.isConnectionProblem;

/**
 * Saves a text while it is typed: after a pause, when the field is left, when the page is left. One request at a time, the newest text
 * follows; only leaving the page does not wait for the request before it. Each text carries a revision, one more than what the server is
 * known to hold, so that of two requests under way the later written counts, and a text of another device is never overwritten unseen.
 */
export class Autosaver {
  private readonly save: AutosaverOptions['save'];
  private readonly listeners = new Set<() => void>();
  private held: HeldText;
  private written: string;
  private current: AutosaveState;
  private readonly running = new Set<WrittenText>();
  /** Under way or without an answer: the server may hold any of them by now. */
  private sent: readonly WrittenText[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isForgotten = false;

  constructor({ held, save }: AutosaverOptions) {
    this.save = save;
    this.held = held ?? { text: null, revision: 0, savedAt: '' };
    this.written = this.stored;
    this.current = this.atRest;
  }

  readonly state = (): AutosaveState => this.current;

  /** The text as it stands in the field now. */
  readonly text = (): string => this.written;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isUnfinished = (): boolean => this.written !== this.stored;

  readonly edit = (text: string): void => {
    this.written = text;
    const { kind } = this.current;
    this.become(kind === 'saving' || kind === 'outdated' ? this.current : this.afterwards);
    this.wait(PAUSE_MS);
  };

  /** Saves at once: the field was left. What was refused is not sent again unchanged. */
  readonly flush = (): void => {
    if (this.current.kind !== 'refused') void this.send(false);
  };

  /** Saves with a request that outlives the page. */
  readonly leave = (): void => {
    if (this.current.kind !== 'refused') void this.send(true);
  };

  /** Somebody asked to try again. */
  readonly retry = (): void => void this.send(false);

  /** The writer has seen the other text and says what is to stand there. */
  readonly settle = (text: string): void => {
    if (this.current.kind !== 'outdated') return;
    this.held = this.current.held;
    this.written = text;
    this.become(this.afterwards);
    void this.send(false);
  };

  /** Shows what was written elsewhere where nothing was typed here since. */
  readonly adopt = (held: HeldText): void => {
    if (held.revision <= this.held.revision || this.isUnfinished() || this.running.size > 0) return;
    this.held = held;
    this.written = this.stored;
    this.become(this.atRest);
  };

  /** The session is over: nothing of the text stays, nothing more is sent. */
  readonly forget = (): void => {
    this.isForgotten = true;
    clearTimeout(this.timer);
    this.sent = [];
    this.held = { text: null, revision: 0, savedAt: '' };
    this.written = '';
    this.become(this.atRest);
  };

  private get stored(): string {
    return this.held.text ?? '';
  }

  private get atRest(): AutosaveState {
    return this.held.text === null ? { kind: 'empty' } : { kind: 'saved', at: this.held.savedAt };
  }

  private get afterwards(): AutosaveState {
    return this.isUnfinished() ? { kind: 'unsaved' } : this.atRest;
  }

  private become(next: AutosaveState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(false), milliseconds);
  }

  private async send(isLeaving: boolean): Promise<void> {
    clearTimeout(this.timer);
    const isHeldBack = this.current.kind === 'outdated' || (this.running.size > 0 && !isLeaving);
    if (isHeldBack || this.isForgotten || !this.isUnfinished()) return;
    // A text without an answer gives its number to the next one: had it arrived, the server says so.
    const before = Math.max(this.held.revision, ...[...this.running].map(({ revision }) => revision));
    const written = { text: this.written, revision: before + 1 };
    this.running.add(written);
    this.sent = [...this.sent, written];
    this.become({ kind: 'saving' });
    const next = await this.outcomeOf(written, isLeaving);
    this.running.delete(written);
    if (this.isForgotten) return;
    this.become(next.kind === 'unsaved' && this.running.size > 0 ? { kind: 'saving' } : next);
    if (next.kind === 'failed') this.wait(RETRY_MS);
    else if (next.kind === 'unsaved') this.wait(PAUSE_MS);
  }

  private async outcomeOf(written: WrittenText, isLeaving: boolean): Promise<AutosaveState> {
    try {
      const outcome = await this.save(written, isLeaving);
      if (this.isForgotten) return this.atRest;
      if (outcome.kind === 'saved') this.hold({ ...written, savedAt: outcome.at });
      else if (this.isOwn(outcome.held)) this.hold(outcome.held);
      else return outcome;
      return this.afterwards;
    } catch (error) {
      const kind = isConnectionProblem(error) ? 'failed' : 'refused';
      return { kind, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /** An answer may have been lost, or overtaken by that of a later text. A text that nobody can read is no text to lose. */
  private isOwn({ text, revision }: HeldText): boolean {
    const isSent = this.sent.some((written) => written.revision === revision && written.text === text);
    return isSent || revision <= this.held.revision || text === null;
  }

  private hold(held: HeldText): void {
    if (held.revision <= this.held.revision) return;
    this.held = held;
    this.sent = this.sent.filter(({ revision }) => revision > held.revision);
  }
}
