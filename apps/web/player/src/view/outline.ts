import type { ContentsEntry } from '@integra/scorm-runtime/sequencing';
import { fill, type Texts } from '../words/words.js';
import { button, element } from './element.js';

type StatusWord = keyof Texts['status'];

/** Never without its word beside it. */
const MARKS: Readonly<Record<StatusWord, string>> = {
  passed: '✓',
  completed: '✓',
  failed: '✕',
  incomplete: '◐',
  notAttempted: '○',
};

const statusOf = ({ completion, success }: ContentsEntry): StatusWord => {
  if (success !== 'unknown') return success;
  if (completion === 'completed') return completion;
  return completion === 'not attempted' ? 'notAttempted' : 'incomplete';
};

/** The table of contents: the package itself, its activities as buttons, and groups that fold. */
export class Outline {
  readonly element: HTMLElement;
  readonly #folded = new Set<string>();

  constructor(
    private readonly texts: Texts,
    private readonly choose: (identifier: string) => void,
  ) {
    this.element = element('nav', {
      className: 'outline',
      attributes: { id: 'outline', 'aria-label': texts.outline, tabindex: '-1' },
    });
  }

  show(root: ContentsEntry): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['entry'] : undefined;
    this.element.replaceChildren(...(root.isVisible ? [this.#button(root)] : []), this.#list(root.children));
    if (focused === undefined) return;
    const entries = [...this.element.querySelectorAll<HTMLElement>('[data-entry]')];
    entries.find(({ dataset }) => dataset['entry'] === focused)?.focus();
  }

  focusCurrent(): void {
    (this.element.querySelector<HTMLElement>('[aria-current]') ?? this.element).focus();
  }

  #list(entries: readonly ContentsEntry[]): HTMLUListElement {
    return element('ul', { className: 'entries' }, ...entries.flatMap((entry) => this.#item(entry)));
  }

  /** What is hidden may hold what is not. */
  #item(entry: ContentsEntry): HTMLLIElement[] {
    if (!entry.isVisible) return entry.children.flatMap((child) => this.#item(child));
    return [element('li', {}, ...(entry.children.length > 0 ? this.#group(entry) : [this.#button(entry)]))];
  }

  /** Choosing a group opens what comes first in it. */
  #group(entry: ContentsEntry): HTMLElement[] {
    const list = this.#list(entry.children);
    const fold = button('', () => show(this.#folded.has(entry.identifier)), 'fold');
    const show = (isOpen: boolean): void => {
      list.hidden = !isOpen;
      fold.ariaExpanded = String(isOpen);
      if (isOpen) this.#folded.delete(entry.identifier);
      else this.#folded.add(entry.identifier);
    };
    fold.ariaLabel = fill(this.texts.group, { title: entry.title });
    fold.dataset['entry'] = `fold ${entry.identifier}`;
    show(!this.#folded.has(entry.identifier));
    return [element('div', { className: 'group' }, this.#button(entry), fold), list];
  }

  #button(entry: ContentsEntry): HTMLElement {
    const attributes = {
      type: 'button',
      'data-entry': entry.identifier,
      ...(entry.isCurrent && { 'aria-current': 'true' }),
      // Still reachable, so that everybody learns that it is there, and why it does not open.
      ...(!entry.isSelectable && { 'aria-disabled': 'true' }),
    };
    const onClick = (): void => {
      if (entry.isSelectable) this.choose(entry.identifier);
    };
    return element('button', { className: 'entry', attributes, onClick }, ...this.#label(entry));
  }

  #label(entry: ContentsEntry): HTMLElement[] {
    const status = statusOf(entry);
    // What was opened before and is closed now is told by what it came to.
    const isLocked =
      status === 'notAttempted' && entry.children.length === 0 && !entry.isSelectable && !entry.isCurrent;
    const words = [
      ...(entry.isCurrent ? [this.texts.current] : []),
      isLocked ? this.texts.locked : this.texts.status[status],
    ];
    return [
      element('span', { className: `mark mark-${status}`, text: MARKS[status], attributes: { 'aria-hidden': 'true' } }),
      element(
        'span',
        {},
        element('span', { className: 'entry-title', text: entry.title }),
        element('span', { className: 'entry-status', text: words.join(' · ') }),
      ),
    ];
  }
}
