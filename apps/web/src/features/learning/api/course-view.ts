import type { Language } from '@integra/shared-types/language-table';
import { CourseViewSchema, LEARNING_PATHS } from '@integra/shared-types/learning';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

export const courseViewKey = (enrolmentId: string) => [...enrolmentKey(enrolmentId), 'course'] as const;

/** Outline and progress of one enrolment. While another language loads, the one before stays. */
export const courseViewQuery = (enrolmentId: string, language: Language) =>
  queryOptions({
    queryKey: [...courseViewKey(enrolmentId), language],
    queryFn: ({ signal }) =>
      apiFetch(LEARNING_PATHS.course(enrolmentId), { query: { language }, responseSchema: CourseViewSchema, signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === enrolmentId ? before : undefined),
  });
