import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Menus that are open stand out of the row, so what counts are the boxes in it. */
const isTooLong = (row: HTMLElement): boolean => {
  const last = row.lastElementChild;
  return last !== null && last.getBoundingClientRect().right > row.getBoundingClientRect().right + 0.5;
};

/** Whether somebody is at it: what is drawn anew closes, and loses the keyboard's place. */
const isInUse = (row: HTMLElement): boolean =>
  row.contains(document.activeElement) || row.querySelector('[aria-expanded="true"]') !== null;

/**
 * How many of `count` items stand in a row so that it stays one line; the row draws one more that holds the others. Found before the
 * row is first painted, and again when its room or the fonts change. A row in use only gets shorter, and never by the item with the
 * focus; more is tried when it is left.
 */
export const useFittingCount = (row: RefObject<HTMLElement | null>, count: number): number => {
  const [shown, setShown] = useState(count);

  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    let drawn = count;
    let isDue = false;
    let frame = 0;
    const draw = (number: number) => flushSync(() => setShown(number));
    const fit = () => {
      isDue = isInUse(element);
      let tried = isDue ? drawn : count;
      draw(tried);
      while (tried > 0 && isTooLong(element) && element.children[tried - 1] !== document.activeElement) {
        tried -= 1;
        draw(tried);
      }
      drawn = tried;
    };
    // Where the focus goes, and whether a menu closes with it, is known afterwards.
    const fitWhenLeft = () => {
      cancelAnimationFrame(frame);
      if (isDue) frame = requestAnimationFrame(fit);
    };
    // It also tells the first size, after the layout and before the paint.
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    element.addEventListener('focusout', fitWhenLeft);
    document.fonts?.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      element.removeEventListener('focusout', fitWhenLeft);
      document.fonts?.removeEventListener('loadingdone', fit);
    };
  }, [row, count]);

  return Math.min(shown, count);
};
