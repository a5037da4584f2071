import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * While an element covers the page, nothing outside of it can be reached and Escape is heard, as with a modal dialog. A frame cannot
 * become a dialog of the browser: moving it would load it anew.
 */
export const useCoveredPage = (
  cover: RefObject<HTMLElement | null>,
  isCovered: boolean,
  onEscape: () => void,
): void => {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape();
  });

  useEffect(() => {
    if (!isCovered) return undefined;
    const outside: Element[] = [];
    for (let part: Element | null = cover.current; part && part !== document.body; part = part.parentElement) {
      for (const other of part.parentElement?.children ?? []) {
        if (other !== part && !other.hasAttribute('inert')) outside.push(other);
      }
    }
    const onKeyDown = (event: KeyboardEvent) => hear(event);
    for (const part of outside) part.setAttribute('inert', '');
    document.addEventListener('keydown', onKeyDown);
    return () => {
      for (const part of outside) part.removeAttribute('inert');
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [cover, isCovered]);
};
