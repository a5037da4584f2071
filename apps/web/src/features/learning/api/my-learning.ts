import type { Language } from '@integra/shared-types/language-table';
import { LEARNING_PATHS, MyLearningSchema } from '@integra/shared-types/learning';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** One card per course. While another language loads, the cards stay. */
export const myLearningQuery = (language: Language) =>
  queryOptions({
    queryKey: ['my-learning', language],
    queryFn: ({ signal }) =>
      apiFetch(LEARNING_PATHS.myLearning, { query: { language }, responseSchema: MyLearningSchema, signal }),
    select: (answer) => answer.items,
    placeholderData: keepPreviousData,
  });
