import type { SavingState } from '../saving/commit-sender.js';
import { fill, type Words } from '../words/words.js';
import { element } from './element.js';

/** A change is saved within seconds; only what takes longer is worth a word. */
const PATIENCE_MS = 4_000;

/** One calm line that says whether everything is with the server. */
export class SavingLine {
  readonly element = element('p', { className: 'saving', attributes: { role: 'status' } });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly words: Words) {}

  show(state: SavingState): void {
    const { texts, time } = this.words;
    clearTimeout(this.#timer);
    if (state.kind === 'saved') this.#say(fill(texts.saved, { time: time(state.at) }), false);
    else if (state.kind === 'stopped' || state.isFailing) this.#say(texts.unsaved, true);
    else this.#timer = setTimeout(() => this.#say(texts.unsaved, true), PATIENCE_MS);
  }

  showReview(): void {
    this.#say(this.words.texts.review, false);
  }

  #say(text: string, wantsAttention: boolean): void {
    this.element.classList.toggle('wants-attention', wantsAttention);
    // Said again only when it changes: readers of the screen hear it.
    if (this.element.textContent !== text) this.element.textContent = text;
  }
}
