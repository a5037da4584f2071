import type { ContentsEntry, Control } from '@integra/scorm-runtime/sequencing';
import type { Words } from '../words/words.js';
import { button, element } from './element.js';
import { type NoticeName, showNotice } from './notice.js';
import { Outline } from './outline.js';
import { createQuestion } from './question.js';
import { SavingLine } from './saving-line.js';

export type PersonActs = {
  readonly goOn: (kind: 'previous' | 'continue') => void;
  readonly choose: (identifier: string) => void;
  readonly leave: () => void;
  /** Ends the attempt: another time begins anew. */
  readonly finish: () => void;
};

/** What of the bar is there now. */
export type Surroundings = {
  readonly title: string;
  /** Null for a package of one activity. */
  readonly contents: ContentsEntry | null;
  readonly previous: Control;
  readonly next: Control;
  readonly finish: Control;
};

const ROOM_FOR_OUTLINE = '(min-width: 60rem)';

/** A slim bar, the outline beside the package, and the package. */
export class ShellView {
  /** Where the package goes. */
  readonly stage = element('main', { className: 'stage' });
  readonly saving: SavingLine;
  readonly #words: Words;
  /** Read out when another activity comes. */
  readonly #title = element('h1', { className: 'title', attributes: { tabindex: '-1', 'aria-live': 'polite' } });
  readonly #outline: Outline;
  readonly #toggle: HTMLButtonElement;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #leave: HTMLButtonElement;
  readonly #finish: HTMLButtonElement;
  readonly #finishQuestion: HTMLDialogElement;

  constructor(host: HTMLElement, words: Words, acts: PersonActs) {
    const { texts } = words;
    this.#words = words;
    this.saving = new SavingLine(words);
    this.#outline = new Outline(texts, acts.choose);
    this.#toggle = button(texts.outline, () => this.#fold(this.#toggle.getAttribute('aria-expanded') === 'true'));
    this.#toggle.setAttribute('aria-controls', 'outline');
    this.#previous = button(texts.previous, () => acts.goOn('previous'));
    this.#next = button(texts.continue, () => acts.goOn('continue'), 'button button-main');
    this.#leave = button(texts.leave, acts.leave);
    this.#finishQuestion = createQuestion(texts.finishing, acts.finish);
    this.#finish = button(texts.finish, () => this.#finishQuestion.showModal());
    this.#fold(!window.matchMedia(ROOM_FOR_OUTLINE).matches);
    this.#outline.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.#fold(true);
      this.#toggle.focus();
    });

    const end = element('footer', { className: 'end', attributes: { tabindex: '-1' } });
    const toEnd = button(texts.toEnd, () => end.focus(), 'button skip');
    const toStart = button(texts.toStart, () => this.#title.focus(), 'button skip');
    end.append(element('span', { className: 'hidden', text: texts.end }), toStart);
    const buttons = element('div', { className: 'buttons' }, this.#previous, this.#next, this.#finish, this.#leave);
    const bar = element('header', { className: 'bar' }, this.#toggle, this.#title, this.saving.element, buttons);
    const body = element('div', { className: 'body' }, this.#outline.element, this.stage);
    host.replaceChildren(toEnd, bar, body, end, this.#finishQuestion);
  }

  update({ title, contents, previous, next, finish }: Surroundings): void {
    this.#title.textContent = title;
    // The portal's page and the package may have a main part too.
    this.stage.ariaLabel = title;
    document.title = title;
    this.#toggle.hidden = contents === null;
    if (contents === null) this.#fold(true);
    else this.#outline.show(contents);
    this.#offer(this.#previous, previous);
    this.#offer(this.#next, next);
    this.#offer(this.#finish, finish);
  }

  /** Nothing can be asked for while one activity goes and another comes. */
  setBusy(isBusy: boolean): void {
    this.stage.ariaBusy = String(isBusy);
  }

  openOutline(): void {
    this.#fold(false);
    this.#outline.focusCurrent();
  }

  notice(name: NoticeName, details: { readonly title?: string; readonly retry?: () => void } = {}): void {
    const { texts } = this.#words;
    const { title, retry } = details;
    const label = name === 'ending' ? texts.leaveNow : texts.tryAgain;
    showNotice(this.stage, texts, {
      name,
      ...(title !== undefined && { title }),
      ...(retry && { action: { label, act: retry } }),
    });
  }

  /** The package is over: nothing is left to be asked for. */
  close(): void {
    this.#finishQuestion.close();
    for (const control of [this.#toggle, this.#previous, this.#next, this.#finish, this.#leave]) control.hidden = true;
    this.#fold(true);
  }

  #fold(isFolded: boolean): void {
    this.#toggle.setAttribute('aria-expanded', String(!isFolded));
    this.#outline.element.hidden = isFolded;
  }

  #offer(control: HTMLButtonElement, { isVisible, isEnabled }: Control): void {
    control.hidden = !isVisible;
    // Keeps the focus where it is when the last activity has come.
    control.ariaDisabled = String(!isEnabled);
  }
}
