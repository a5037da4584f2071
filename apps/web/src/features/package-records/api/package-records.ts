import { ContentKeySchema } from '@integra/shared-types/common';
import {
  JournalPageSchema,
  PackageRecordDetailSchema,
  PackageRecordPageSchema,
  PackageStatisticsSchema,
  RECORD_FILTERS,
  RecordedPackagesSchema,
  SCORM_RECORD_PATHS,
} from '@integra/shared-types/scorm-records';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

/** First part of the key of every query over what packages recorded. */
export const RECORDS_KEY = 'package-records';

export const RecordFiltersSchema = z.object({
  search: z.string().max(100).optional().catch(undefined),
  filter: z.enum(RECORD_FILTERS).optional().catch(undefined),
  courseKey: ContentKeySchema.optional().catch(undefined),
  packageKey: ContentKeySchema.optional().catch(undefined),
});
export type RecordFilters = z.output<typeof RecordFiltersSchema>;

export const recordsQuery = (filters: RecordFilters) =>
  pagedQuery({
    key: RECORDS_KEY,
    path: SCORM_RECORD_PATHS.records,
    filters,
    responseSchema: PackageRecordPageSchema,
  });

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: [RECORDS_KEY, 'one', id],
    queryFn: ({ signal }) =>
      apiFetch(SCORM_RECORD_PATHS.record(id), { responseSchema: PackageRecordDetailSchema, signal }),
  });

/** Commits in the order in which the server took them, page by page, and how many there are. */
export const journalQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [RECORDS_KEY, 'journal', id],
    queryFn: ({ pageParam, signal }) =>
      apiFetch(SCORM_RECORD_PATHS.journal(id), {
        query: { from: pageParam },
        responseSchema: JournalPageSchema,
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ items, total }, _pages, from) =>
      items.length > 0 && from + items.length < total ? from + items.length : undefined,
    select: ({ pages }) => ({ commits: pages.flatMap(({ items }) => items), total: pages.at(-1)?.total ?? 0 }),
  });

/** What there are records of, within one's role. */
export const recordedPackagesQuery = () =>
  queryOptions({
    queryKey: [RECORDS_KEY, 'packages'],
    queryFn: ({ signal }) => apiFetch(SCORM_RECORD_PATHS.packages, { responseSchema: RecordedPackagesSchema, signal }),
    select: ({ items }) => items,
  });

export const statisticsQuery = (packageKey: string) =>
  queryOptions({
    queryKey: [RECORDS_KEY, 'statistics', packageKey],
    queryFn: ({ signal }) =>
      apiFetch(SCORM_RECORD_PATHS.statistics(packageKey), { responseSchema: PackageStatisticsSchema, signal }),
  });
