import type { Progress } from '@integra/shared-types/learning';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { lessonViewQuery } from '../api/lesson-view.js';
import { isLocked } from '../components/outline/outline-position.js';

/** Long enough that the lesson that is being opened comes first, short enough for the quickest reader. */
const PREFETCH_AFTER_MS = 3_000;

/** Loads the next lesson while this one is read, so that "Save and next" is at once, also on a slow line. */
export const usePrefetchNext = (enrolmentId: string, progress: Progress, nextKey: string | null): void => {
  const client = useQueryClient();
  const { language } = useLanguage();
  const isOpen = nextKey !== null && !isLocked(progress, nextKey);

  useEffect(() => {
    if (!isOpen) return undefined;
    const load = () => void client.prefetchQuery(lessonViewQuery(enrolmentId, nextKey, language));
    const timer = setTimeout(load, PREFETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, enrolmentId, nextKey, language, isOpen]);
};
