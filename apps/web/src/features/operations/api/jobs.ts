import {
  JobCountsSchema,
  JobPageSchema,
  JobSchema,
  JobStateSchema,
  OPERATIONS_PATHS,
} from '@integra/shared-types/operations';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

/** First part of the key of every query over the ledger. */
export const JOBS_KEY = 'jobs';

export const JobFiltersSchema = z.object({
  state: JobStateSchema.optional().catch(undefined),
  kind: z.string().max(80).optional().catch(undefined),
});
export type JobFilters = z.output<typeof JobFiltersSchema>;

export const jobsQuery = (filters: JobFilters) =>
  pagedQuery({ key: JOBS_KEY, path: OPERATIONS_PATHS.jobs, filters, responseSchema: JobPageSchema });

export const jobCountsQuery = queryOptions({
  queryKey: [JOBS_KEY, 'counts'],
  queryFn: ({ signal }) => apiFetch(OPERATIONS_PATHS.jobCounts, { responseSchema: JobCountsSchema, signal }),
});

/** Back into the queue with all its tries. */
export const retryJob = (id: string) =>
  apiFetch(OPERATIONS_PATHS.retryJob(id), { method: 'POST', responseSchema: JobSchema });

export const cancelJob = (id: string) =>
  apiFetch(OPERATIONS_PATHS.cancelJob(id), { method: 'POST', responseSchema: JobSchema });
