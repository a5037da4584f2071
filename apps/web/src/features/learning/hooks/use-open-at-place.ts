import type { LessonDocument } from '@integra/shared-types/content';
import { useEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { hashTarget } from '../../../lib/routing/hash-target.js';

type OpenAtPlaceOptions = {
  /** null while it loads. */
  document: LessonDocument | null;
  /** Where the reader was last in this lesson, as the server knows it. */
  place: string | null;
};

/**
 * Opens a lesson where it was left: at the block the address names ("Resume" does), or after a reload or "back" at the place last seen.
 * Links inside the player open at the beginning. Answers the block, null for the beginning.
 */
export const useOpenAtPlace = ({ document: lesson, place }: OpenAtPlaceOptions): string | null => {
  const { hash, key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const [opened, setOpened] = useState<{ visit: string; block: string | null } | null>(null);
  const visit = lesson && `${key} ${lesson.key}`;

  // Decided once per opening, while rendering: the place moves on as soon as reading begins.
  if (lesson && visit && opened?.visit !== visit) {
    const wanted = hash === '' ? (isReturn ? place : null) : hashTarget(hash);
    const index = lesson.blocks.findIndex((block) => block.key === wanted);
    setOpened({ visit, block: index > 0 ? wanted : null });
  }

  const block = opened?.visit === visit ? (opened?.block ?? null) : null;
  useEffect(() => {
    if (block === null) return;
    const element = document.getElementById(block);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [block, visit]);

  return block;
};
