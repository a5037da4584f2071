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

/** First part of the key of every query over the library. */
export const PACKAGES_KEY = 'packages';

/** How often to look while something is being read: authors may not listen to the jobs. */
export const LOOK_MS = 2_000;

export const isImporting = ({ versions }: ScormPackage): boolean => versions.some(({ state }) => state === 'importing');

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
    refetchInterval: ({ state }) => (state.data && isImporting(state.data) ? LOOK_MS : false),
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
