import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery } from './session.js';

/**
 * Reads the session again, after something that changes it; the guards of the pages then lead on.
 * Rejects with ApiError where it cannot be read: nothing leads on then, and the reader has to be told.
 */
export const useRefreshSession = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }, { throwOnError: true }),
    [client],
  );
};
