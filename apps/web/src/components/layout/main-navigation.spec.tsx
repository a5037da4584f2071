import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { Award, BookOpenText, LibraryBig, Users } from 'lucide-react';
import { renderUi } from '../../testing/render.js';
import { MainNavigation } from './main-navigation.js';

const GROUPS = [
  {
    id: 'learner',
    title: 'Learning',
    links: [
      { to: '/learning', text: 'My learning', icon: BookOpenText },
      { to: '/catalogue', text: 'Course catalogue', icon: LibraryBig },
      { to: '/certificates', text: 'My certificates', icon: Award },
    ],
  },
  { id: 'admin', title: 'Administration', links: [{ to: '/people', text: 'People', icon: Users }] },
];

const watch = window.ResizeObserver;
afterEach(() => {
  window.ResizeObserver = watch;
});

/** jsdom knows no layout: here each item of the row is 100 px wide, and its size is told at once. */
const withRoomFor = (items: number) => {
  window.ResizeObserver = class extends watch {
    constructor(tell: ResizeObserverCallback) {
      super(tell);
      setTimeout(() => act(() => tell([], this)));
    }
  };
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const place = this.matches('nav') ? items : [...(this.parentElement?.children ?? [])].indexOf(this) + 1;
    return new DOMRect(0, 0, place * 100, 40);
  });
};

const itemsOf = (row: HTMLElement) => [...row.children].map(({ textContent }) => textContent);

describe('the main navigation', () => {
  it.each([
    [4, ['My learning', 'Course catalogue', 'My certificates', 'Administration']],
    [3, ['My learning', 'More', 'Administration']],
    [2, ['Learning', 'Administration']],
  ])('stays one line with room for %i', async (items, texts) => {
    withRoomFor(items);
    renderUi(<MainNavigation groups={GROUPS} />);
    const row = await screen.findByRole('navigation', { name: 'Main navigation' });
    await waitFor(() => expect(itemsOf(row)).toEqual(texts));
  });

  it('leads from "More" to the pages that had no room', async () => {
    withRoomFor(3);
    const { user } = renderUi(<MainNavigation groups={GROUPS} />);
    const more = await screen.findByRole('button', { name: 'More' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    more.focus();
    await user.keyboard('{Enter}');
    const list = within(screen.getByRole('list', { name: 'Learning' }));
    expect(list.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Course catalogue',
      'My certificates',
    ]);
    await user.keyboard('{Escape}');
    expect(more).toHaveFocus();
  });
});
