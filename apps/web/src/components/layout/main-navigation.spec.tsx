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

/** jsdom knows no layout: here each item of the row is 100 px wide, and its size is told at once, and again when it changes. */
const withRoomFor = (first: number) => {
  let items = first;
  let refit = () => {};
  window.ResizeObserver = class extends watch {
    constructor(tell: ResizeObserverCallback) {
      super(tell);
      refit = () => act(() => tell([], this));
      setTimeout(refit);
    }
  };
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const place = this.matches('nav') ? items : [...(this.parentElement?.children ?? [])].indexOf(this) + 1;
    return new DOMRect(0, 0, place * 100, 40);
  });
  return (next: number) => {
    items = next;
    refit();
  };
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

  it('keeps an open menu and the focus when its room changes, and is fitted again when it is left', async () => {
    const changeRoomTo = withRoomFor(3);
    const { user } = renderUi(<MainNavigation groups={GROUPS} />);
    const row = await screen.findByRole('navigation', { name: 'Main navigation' });
    const more = await screen.findByRole('button', { name: 'More' });
    await user.click(more);
    changeRoomTo(4);
    expect(more).toHaveFocus();
    expect(more).toHaveAttribute('aria-expanded', 'true');
    changeRoomTo(2);
    expect(itemsOf(row)[1]).toBe('Administration');
    expect(more).toHaveFocus();
    expect(more).toHaveAttribute('aria-expanded', 'true');
    changeRoomTo(4);
    await user.keyboard('{Escape}');
    act(() => more.blur());
    await waitFor(() =>
      expect(itemsOf(row)).toEqual(['My learning', 'Course catalogue', 'My certificates', 'Administration']),
    );
  });

  it('never takes away the page that has the focus', async () => {
    const changeRoomTo = withRoomFor(4);
    renderUi(<MainNavigation groups={GROUPS} />);
    const last = await screen.findByRole('link', { name: 'My certificates' });
    act(() => last.focus());
    changeRoomTo(2);
    expect(last).toHaveFocus();
    act(() => last.blur());
    expect(await screen.findByRole('button', { name: 'Learning' })).toBeVisible();
  });
});
