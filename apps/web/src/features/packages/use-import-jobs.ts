import type { Job } from '@integra/shared-types/operations';
import type { ScormPackage } from '@integra/shared-types/scorm';
import { useQuery } from '@tanstack/react-query';
import { hasPermission, useSignedIn } from '../../lib/session/session.js';
import { importJobsQuery, nextLook } from './api/packages.js';

const NONE: ReadonlyMap<string, Job> = new Map();

/** The jobs that read these packages, as they go on; none for those who may not see jobs, and none while nothing is being read. */
export const useImportJobs = (packages: readonly ScormPackage[]): ReadonlyMap<string, Job> => {
  const refetchInterval = nextLook(packages);
  const enabled = hasPermission(useSignedIn(), 'jobs.read') && refetchInterval !== false;
  const { data } = useQuery({ ...importJobsQuery, enabled, refetchInterval });
  return data ?? NONE;
};
