import { CatalogueCourseDetailSchema, CatalogueSchema, COURSE_PATHS } from '@integra/shared-types/courses';
import type { Language } from '@integra/shared-types/language-table';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const CATALOGUE_KEY = ['catalogue'] as const;

/** Every course somebody may know of. While another language loads, the list stays. */
export const catalogueQuery = (language: Language) =>
  queryOptions({
    queryKey: [...CATALOGUE_KEY, 'list', language],
    queryFn: ({ signal }) =>
      apiFetch(COURSE_PATHS.catalogue, { query: { language }, responseSchema: CatalogueSchema, signal }),
    select: (answer) => answer.items,
    placeholderData: keepPreviousData,
  });

export const catalogueCourseQuery = (courseKey: string, language: Language) =>
  queryOptions({
    queryKey: [...CATALOGUE_KEY, 'course', courseKey, language],
    queryFn: ({ signal }) =>
      apiFetch(COURSE_PATHS.catalogueCourse(courseKey), {
        query: { language },
        responseSchema: CatalogueCourseDetailSchema,
        signal,
      }),
    placeholderData: (before, query) => (query?.queryKey[2] === courseKey ? before : undefined),
  });
