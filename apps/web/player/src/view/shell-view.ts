import type { ContentsEntry, Control } from '@integra/scorm-runtime/sequencing';
import type { Texts } from '../words/words.js';
import { button, element } from './element.js';
import { type NoticeName, showNotice } from './notice.js';
import { Outline } from './outline.js';
import { createQuestion } from './question.js';

export type PersonActs = {
  readonly goOn: (kind: 'previous' | 'continue') => void;
  readonly choose: (identifier: string) => void;
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

/**
 * The package, and beside it what the portal around cannot know: an outline, and the ways on. Where there is neither, the
 * package has all the room.
 */
export class ShellView {
  /** Where the package goes. */
  readonly stage = element('div', { className: 'stage' });
  readonly #texts: Texts;
  /** Read out when another activity comes. */
  readonly #title = element('h1', { className: 'title', attributes: { tabindex: '-1', 'aria-live': 'polite' } });
  readonly #outline: Outline;
  readonly #toggle: HTMLButtonElement;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #finish: HTMLButtonElement;
  readonly #finishQuestion: HTMLDialogElement;
  readonly #bar: HTMLElement;
  readonly #end: HTMLElement;

  constructor(host: HTMLElement, texts: Texts, acts: PersonActs) {
    this.#texts = texts;
    this.#outline = new Outline(texts, acts.choose);
    this.#toggle = button(texts.outline, () => this.#fold(this.#toggle.getAttribute('aria-expanded') === 'true'));
    this.#toggle.setAttribute('aria-controls', 'outline');
    this.#previous = button(texts.previous, () => acts.goOn('previous'));
    this.#next = button(texts.continue, () => acts.goOn('continue'), 'button button-main');
    this.#finishQuestion = createQuestion(texts.finishing, acts.finish);
    this.#finish = button(texts.finish, () => this.#finishQuestion.showModal());
    this.#fold(!window.matchMedia(ROOM_FOR_OUTLINE).matches);
    this.#outline.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.#fold(true);
      this.#toggle.focus();
    });

    const buttons = element('div', { className: 'buttons' }, this.#previous, this.#next, this.#finish);
    // No header and no main part: the portal's page has them already.
    this.#bar = element('div', { className: 'bar' }, this.#toggle, this.#title, buttons);
    const body = element('div', { className: 'body' }, this.#outline.element, this.stage);
    const toStart = button(texts.toStart, () => this.#title.focus(), 'button skip');
    this.#end = element(
      'div',
      { className: 'end' },
      element('span', { className: 'hidden', text: texts.end }),
      toStart,
    );
    host.replaceChildren(this.#bar, body, this.#end, this.#finishQuestion);
  }

  update({ title, contents, previous, next, finish }: Surroundings): void {
    this.#title.textContent = title;
    document.title = title;
    this.#toggle.hidden = contents === null;
    if (contents === null) this.#fold(true);
    else this.#outline.show(contents);
    this.#offer(this.#previous, previous);
    this.#offer(this.#next, next);
    this.#offer(this.#finish, finish);
    this.#showBar(contents !== null || [previous, next, finish].some(({ isVisible }) => isVisible));
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
    const { leaveNow, tryAgain } = this.#texts;
    const { title, retry } = details;
    const label = name === 'ending' ? leaveNow : tryAgain;
    showNotice(this.stage, this.#texts, {
      name,
      ...(title !== undefined && { title }),
      ...(retry && { action: { label, act: retry } }),
    });
  }

  /** The package is over: nothing is left to be asked for. */
  close(): void {
    this.#finishQuestion.close();
    for (const control of [this.#toggle, this.#previous, this.#next, this.#finish]) control.hidden = true;
    this.#fold(true);
    this.#showBar(false);
  }

  #showBar(isShown: boolean): void {
    this.#bar.hidden = !isShown;
    this.#end.hidden = !isShown;
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
