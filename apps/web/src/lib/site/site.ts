import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import type { Site } from '@integra/shared-types/site';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type AnswerReader, apiFetch } from '../api/api-fetch.js';

/** See the session: part of the first page, which does without the validator. */
const serialized: AnswerReader<Site> = { parse: (value) => value as Site };

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => apiFetch(FIRST_PAGE_PATHS.site, { responseSchema: serialized, signal }),
  staleTime: 60_000,
});

export const DEFAULT_NAME = 'INTEGRA Learning';

/** Facts of this installation; undefined until they are there. */
export const useSite = (): Site | undefined => useQuery(siteQuery).data;
