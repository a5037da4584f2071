import type { Language } from '@integra/shared-types/language-table';
import { CourseViewSchema, LEARNING_PATHS } from '@integra/shared-types/learning';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

/** What a certificate depends on: the steps that are left, and the languages the course can be certified in. */
const CourseOfEnrolmentSchema = z.object({
  languages: CourseViewSchema.shape.languages,
  progress: CourseViewSchema.shape.progress.pick({ doneSteps: true, totalSteps: true }),
});
export type CourseOfEnrolment = z.infer<typeof CourseOfEnrolmentSchema>;

export const courseOfEnrolmentQuery = (enrolmentId: string, language: Language) =>
  queryOptions({
    queryKey: [...enrolmentKey(enrolmentId), 'course-for-certificate'],
    queryFn: ({ signal }) =>
      apiFetch(LEARNING_PATHS.course(enrolmentId), {
        query: { language },
        responseSchema: CourseOfEnrolmentSchema,
        signal,
      }),
  });
