import { BLUEPRINT_PATHS, BlueprintSchema, MyCompetencesSchema, type RateSelf } from '@integra/shared-types/blueprint';
import type { Language } from '@integra/shared-types/language-table';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** The one framework that this installation's courses build on. */
const BLUEPRINT_KEY = 'integra';

export const blueprintQuery = (language: Language) =>
  queryOptions({
    queryKey: ['blueprint', language],
    queryFn: ({ signal }) =>
      apiFetch(BLUEPRINT_PATHS.blueprint(BLUEPRINT_KEY), {
        query: { language },
        responseSchema: BlueprintSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** What was observed of the reader, newest of each kind. */
export const myCompetencesQuery = queryOptions({
  queryKey: ['my-competences'],
  queryFn: ({ signal }) => apiFetch(BLUEPRINT_PATHS.myCompetences, { responseSchema: MyCompetencesSchema, signal }),
  select: (answer) => answer.items,
});

export const rateSelf = (rating: RateSelf) =>
  apiFetch(BLUEPRINT_PATHS.myCompetences, { method: 'POST', body: rating, responseSchema: MyCompetencesSchema });
