import type { Texts } from '../words/words.js';
import { button, element } from './element.js';

/** Asks before something that cannot be taken back. Closed; `showModal` asks. */
export const createQuestion = (words: Texts['finishing'], act: () => void): HTMLDialogElement => {
  const heading = element('h2', { text: words.title, attributes: { id: 'question' } });
  const decline = button(words.no, () => dialog.close());
  const accept = button(
    words.yes,
    () => {
      dialog.close();
      act();
    },
    'button button-main',
  );
  const buttons = element('div', { className: 'buttons' }, accept, decline);
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'question', attributes: { 'aria-labelledby': 'question' } },
    heading,
    element('p', { text: words.text }),
    buttons,
  );
  return dialog;
};
