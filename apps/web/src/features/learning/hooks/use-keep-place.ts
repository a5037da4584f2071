import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Height in the window, in pixels, at which the reader's line is taken to be: just below the top. */
const READING_LINE = 120;

type Anchor = { block: string; share: number };

const blocksIn = (container: RefObject<HTMLElement | null>): HTMLElement[] => [
  ...(container.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []),
];

/** The block at the reading line, and how much of it lies above. */
const anchorIn = (container: RefObject<HTMLElement | null>): Anchor | null => {
  for (const element of blocksIn(container)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (top > READING_LINE || bottom <= READING_LINE || height === 0) continue;
    return { block: element.dataset.block ?? '', share: (READING_LINE - top) / height };
  }
  return null;
};

/** When the same lesson appears in another language, its texts are longer or shorter: the line being read stays where it was. */
export const useKeepPlace = (container: RefObject<HTMLElement | null>, lessonKey: string, language: string): void => {
  const anchor = useRef<Anchor | null>(null);
  const shown = useRef({ lessonKey, language });

  useEffect(() => {
    let frame = 0;
    const note = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        anchor.current = anchorIn(container);
      });
    };
    note();
    window.addEventListener('scroll', note, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', note);
    };
  }, [container]);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { lessonKey, language };
    if (before.lessonKey !== lessonKey || before.language === language || !anchor.current) return;
    const { block, share } = anchor.current;
    const element = blocksIn(container).find(({ dataset }) => dataset.block === block);
    if (!element) return;
    const { top, height } = element.getBoundingClientRect();
    window.scrollBy({ top: top + share * height - READING_LINE, behavior: 'instant' });
  }, [container, lessonKey, language]);
};
