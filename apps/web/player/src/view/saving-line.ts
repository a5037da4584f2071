import type { SavingState } from '../saving/commit-sender.js';
import { fill, type Words } from '../words/words.js';
import { element } from './element.js';

/** One calm line that says whether everything is with the server. */
export class SavingLine {
  readonly element = element('p', { className: 'saving', attributes: { role: 'status' } });

  constructor(private readonly words: Words) {}

  show(state: Exclude<SavingState, { kind: 'stopped' }>): void {
    const { texts, time } = this.words;
    if (state.kind === 'saved') this.#say(fill(texts.saved, { time: time(state.at) }), false);
    else this.#say(texts.unsaved, true);
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
