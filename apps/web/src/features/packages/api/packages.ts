import { JobPageSchema, OPERATIONS_PATHS } from '@integra/shared-types/operations';
import {
  SCORM_PATHS,
  type ScormPackage,
  ScormPackagePageSchema,
  ScormPackageSchema,
} from '@integra/shared-types/scorm';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';
import { isLate } from '../version-status.js';

/** First part of the key of every query over the library. */
export const PACKAGES_KEY = 'packages';

/** While something is being read; authors may not listen to the jobs. */
const LOOK_MS = 2_000;
/** What takes that long waits for somebody, and may for days. */
const LATE_LOOK_MS = 30_000;

/** @returns after how many milliseconds to look again; false when nothing is being read */
export const nextLook = (packages: readonly ScormPackage[], now = Date.now()): number | false => {
  const reading = packages.flatMap(({ versions }) => versions.filter(({ state }) => state === 'importing'));
  if (reading.length === 0) return false;
  return reading.every((version) => isLate(version, now)) ? LATE_LOOK_MS : LOOK_MS;
};

export const packagesQuery = pagedQuery({
  key: PACKAGES_KEY,
  path: SCORM_PATHS.packages,
  filters: {},
  responseSchema: ScormPackagePageSchema,
});

export const packageQuery = (id: string) =>
  queryOptions({
    queryKey: [PACKAGES_KEY, 'one', id],
    queryFn: ({ signal }) => apiFetch(SCORM_PATHS.package(id), { responseSchema: ScormPackageSchema, signal }),
    refetchInterval: ({ state }) => nextLook(state.data ? [state.data] : []),
  });

/** The newest jobs that read packages, for those who may see jobs. */
export const importJobsQuery = queryOptions({
  queryKey: [PACKAGES_KEY, 'jobs'],
  queryFn: ({ signal }) =>
    apiFetch(OPERATIONS_PATHS.jobs, {
      query: { kind: 'import-package', limit: 100 },
      responseSchema: JobPageSchema,
      signal,
    }),
  select: ({ items }) => new Map(items.map((job) => [job.id, job])),
});
