import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { coursesQuery } from '../../../lib/directory/courses.js';

/** Reads the lists, and the numbers of the courses, again. */
export const useEnrolmentsChanged = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['managed-enrolments'] }),
      client.invalidateQueries({ queryKey: coursesQuery.queryKey }),
    ]);
  }, [client]);
};
