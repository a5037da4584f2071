import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to the heading inside an element when what it shows has changed, not when the page has just opened. */
export const useFocusOnChange = (shown: unknown): RefObject<HTMLDivElement | null> => {
  const container = useRef<HTMLDivElement>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    container.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [shown]);
  return container;
};
