import { COURSE_PATHS, CourseAdminListSchema } from '@integra/shared-types/courses';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.js';

/** All courses with their versions: few enough for one list. */
export const coursesQuery = queryOptions({
  queryKey: ['courses'],
  queryFn: ({ signal }) => apiFetch(COURSE_PATHS.courses, { responseSchema: CourseAdminListSchema, signal }),
  select: (list) => list.items,
});
