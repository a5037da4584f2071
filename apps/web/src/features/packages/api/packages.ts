import {
  SCORM_PATHS,
  ScormPackagePageSchema,
  ScormPackageSchema,
  type ScormPackageSummary,
} from '@integra/shared-types/scorm';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';
import { isLate } from '../is-late.js';

/** First part of the key of every query over the library. */
export const PACKAGES_KEY = 'packages';

/** While something is being read. */
const LOOK_MS = 2_000;
/** What takes that long waits for somebody, and may for days. */
const LATE_LOOK_MS = 30_000;

/** @returns after how many milliseconds to look again; false when nothing is being read */
export const nextLook = (packages: readonly ScormPackageSummary[], now = Date.now()): number | false => {
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
