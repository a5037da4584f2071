import type { LiveTopic } from '@integra/shared-types/live';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from './use-live.js';

/** Many events at once (a hundred certificates) are one look at the server. */
const GATHER_MS = 500;

/** Reads the queries below a key again whenever something happens on a topic. */
export const useLiveRefresh = (topics: readonly LiveTopic[], key: string): void => {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useLive(topics, () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void client.invalidateQueries({ queryKey: [key] }, { cancelRefetch: false });
    }, GATHER_MS);
  });

  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
};
