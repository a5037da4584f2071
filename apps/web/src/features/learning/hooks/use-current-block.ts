import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The strip of the window in which people read: below the upper fifth, above the lower half. */
const READING_STRIP = '-20% 0px -55% 0px';

type CurrentBlockOptions = {
  /** Its blocks carry their key in `data-block`. */
  container: RefObject<HTMLElement | null>;
  /** null: its blocks are not there yet. */
  lessonKey: string | null;
  /** Block at which the lesson was opened; null: at its beginning. */
  openedAt: string | null;
};

/**
 * Follows which block is being read. Answers a function, not a state: the place is wanted when a visit is sent, and scrolling should
 * not draw the lesson again.
 */
export const useCurrentBlock = ({ container, lessonKey, openedAt }: CurrentBlockOptions): (() => string | null) => {
  const current = useRef<string | null>(null);

  useEffect(() => {
    if (lessonKey === null) return undefined;
    current.current = openedAt;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target;
        if (seen instanceof HTMLElement && seen.dataset.block) current.current = seen.dataset.block;
      },
      { rootMargin: READING_STRIP },
    );
    for (const block of container.current?.querySelectorAll('[data-block]') ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [container, lessonKey, openedAt]);

  return useCallback(() => current.current, []);
};
