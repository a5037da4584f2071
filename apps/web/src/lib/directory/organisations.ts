import { ORGANISATION_PATHS, OrganisationPageSchema, OrganisationSchema } from '@integra/shared-types/organisations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.js';

const CHOICES = 20;

/** Organisations to choose from: the first ones whose name holds the text. */
export const organisationSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['organisations', 'search', search],
    queryFn: ({ signal }) =>
      apiFetch(ORGANISATION_PATHS.list, {
        query: { search: search || undefined, limit: CHOICES },
        responseSchema: OrganisationPageSchema,
        signal,
      }),
    select: (page) => page.items,
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', 'one', id],
    queryFn: ({ signal }) => apiFetch(ORGANISATION_PATHS.one(id), { responseSchema: OrganisationSchema, signal }),
  });
