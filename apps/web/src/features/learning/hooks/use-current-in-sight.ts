import { type RefObject, useEffect } from 'react';

/**
 * Scrolls a list that scrolls in itself, so that the entry of the open page stands in it with its neighbours. Only the list moves,
 * never the page around it (which `scrollIntoView` would take along), and it is there at once: where it went shows the mark of the entry.
 * @param current what the entry stands for
 * @param isShown false while the list is folded away: then there is nothing to scroll
 */
export const useCurrentInSight = (list: RefObject<HTMLElement | null>, current: string, isShown: boolean): void => {
  useEffect(() => {
    const frame = list.current?.getBoundingClientRect();
    const entry = list.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
    if (!list.current || !frame || !entry || entry.height === 0) return;
    const isInSight = entry.top - entry.height >= frame.top && entry.bottom + entry.height <= frame.bottom;
    if (!isInSight) list.current.scrollTop += (entry.top + entry.bottom - frame.top - frame.bottom) / 2;
  }, [list, current, isShown]);
};
