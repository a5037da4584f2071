import { ACCOUNT_PATHS, PersonPageSchema, PersonSummarySchema } from '@integra/shared-types/accounts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.js';

const CHOICES = 20;

/** People to choose from: the first ones whose name or address holds the text. */
export const peopleSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'search', search],
    queryFn: ({ signal }) =>
      apiFetch(ACCOUNT_PATHS.people, {
        query: { search: search || undefined, limit: CHOICES },
        responseSchema: PersonPageSchema,
        signal,
      }),
    select: (page) => page.items,
    placeholderData: keepPreviousData,
  });

export const personQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['people', 'one', accountId],
    queryFn: ({ signal }) => apiFetch(ACCOUNT_PATHS.person(accountId), { responseSchema: PersonSummarySchema, signal }),
  });
