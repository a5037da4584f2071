import { fill, type Texts } from '../words/words.js';
import { button, element } from './element.js';

export type NoticeName = keyof Texts['notice'];

type Notice = {
  readonly name: NoticeName;
  readonly title?: string;
  readonly action?: { readonly label: string; readonly act: () => void };
};

/** A page of its own in the place of the package. Takes the focus: what was there is gone. */
export const showNotice = (host: HTMLElement, texts: Texts, { name, title = '', action }: Notice): void => {
  const words = texts.notice[name];
  const heading = element('h1', { text: words.title, attributes: { tabindex: '-1' } });
  const notice = element('div', { className: 'notice' }, heading, element('p', { text: fill(words.text, { title }) }));
  if (action) notice.append(button(action.label, action.act, 'button button-main'));
  host.replaceChildren(notice);
  heading.focus();
};
