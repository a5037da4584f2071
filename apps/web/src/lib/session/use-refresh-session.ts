import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery } from './session.js';

/** Reads the session again, after something that changes it; the guards of the pages then lead on. */
export const useRefreshSession = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: sessionQuery.queryKey }), [client]);
};
