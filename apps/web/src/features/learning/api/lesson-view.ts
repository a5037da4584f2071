import type { Language } from '@integra/shared-types/language-table';
import { LEARNING_PATHS, LessonViewSchema } from '@integra/shared-types/learning';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

export const lessonViewKey = (enrolmentId: string) => [...enrolmentKey(enrolmentId), 'lesson'] as const;

/** One lesson with the reader's records of it. While another language of the same lesson loads, the one before stays. */
export const lessonViewQuery = (enrolmentId: string, lessonKey: string, language: Language) =>
  queryOptions({
    queryKey: [...lessonViewKey(enrolmentId), lessonKey, language],
    queryFn: ({ signal }) =>
      apiFetch(LEARNING_PATHS.lesson(enrolmentId, lessonKey), {
        query: { language },
        responseSchema: LessonViewSchema,
        signal,
      }),
    placeholderData: (before, query) =>
      query?.queryKey[1] === enrolmentId && query.queryKey[3] === lessonKey ? before : undefined,
  });
