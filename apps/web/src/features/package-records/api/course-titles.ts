import { CatalogueSchema, COURSE_PATHS } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/language-table';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { RECORDS_KEY } from './package-records.js';

/** Courses that whoever asks may know of; trainers may not read the list of all. */
export const courseTitlesQuery = (language: Language) =>
  queryOptions({
    queryKey: [RECORDS_KEY, 'courses', language],
    queryFn: ({ signal }) =>
      apiFetch(COURSE_PATHS.catalogue, { query: { language }, responseSchema: CatalogueSchema, signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
