import { type RefObject, useEffect } from 'react';

/**
 * Makes everything outside of an element unreachable while it covers the page, as a modal dialog does. A frame cannot become a dialog
 * of the browser: moving it would load it anew.
 */
export const useInertOutside = (inside: RefObject<HTMLElement | null>, isActive: boolean): void => {
  useEffect(() => {
    if (!isActive) return undefined;
    const covered: Element[] = [];
    for (let part: Element | null = inside.current; part && part !== document.body; part = part.parentElement) {
      for (const other of part.parentElement?.children ?? []) {
        if (other !== part && !other.hasAttribute('inert')) covered.push(other);
      }
    }
    for (const part of covered) part.setAttribute('inert', '');
    return () => {
      for (const part of covered) part.removeAttribute('inert');
    };
  }, [inside, isActive]);
};
