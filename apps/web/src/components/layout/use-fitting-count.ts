import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Menus that are open stand out of the row, so what counts are the boxes in it. */
const isTooLong = (row: HTMLElement): boolean => {
  const last = row.lastElementChild;
  return last !== null && last.getBoundingClientRect().right > row.getBoundingClientRect().right + 0.5;
};

/**
 * How many of `count` items stand in a row so that it stays one line; the row draws one more that holds the others. Found before the
 * row is first painted, and again when its room or the fonts change.
 */
export const useFittingCount = (row: RefObject<HTMLElement | null>, count: number): number => {
  const [shown, setShown] = useState(count);

  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const fit = () => {
      let tried = count;
      flushSync(() => setShown(tried));
      while (tried > 0 && isTooLong(element)) {
        tried -= 1;
        flushSync(() => setShown(tried));
      }
    };
    // It also tells the first size, after the layout and before the paint.
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    document.fonts?.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts?.removeEventListener('loadingdone', fit);
    };
  }, [row, count]);

  return Math.min(shown, count);
};
