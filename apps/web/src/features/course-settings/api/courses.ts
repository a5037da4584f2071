import { COURSE_PATHS, type UpdateCourseSchema } from '@integra/shared-types/courses';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** Enrolments that exist stay as they are. */
export const updateCourse = (key: string, body: z.output<typeof UpdateCourseSchema>) =>
  apiFetch(COURSE_PATHS.course(key), { method: 'PATCH', body });
