import type { Job } from '@integra/shared-types/operations';
import { useQuery } from '@tanstack/react-query';
import { hasPermission, useSignedIn } from '../../lib/session/session.js';
import { importJobsQuery, LOOK_MS } from './api/packages.js';

const NONE: ReadonlyMap<string, Job> = new Map();

/** The jobs that read packages, as they go on; none for those who may not see jobs, and none while nothing is being read. */
export const useImportJobs = (isNeeded: boolean): ReadonlyMap<string, Job> => {
  const enabled = hasPermission(useSignedIn(), 'jobs.read') && isNeeded;
  const { data } = useQuery({ ...importJobsQuery, enabled, refetchInterval: LOOK_MS });
  return data ?? NONE;
};
