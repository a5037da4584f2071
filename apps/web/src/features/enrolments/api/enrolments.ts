import { ContentKeySchema } from '@integra/shared-types/common';
import { EnrolmentStateSchema } from '@integra/shared-types/courses';
import {
  type DecideEnrolmentSchema,
  type EnrolPersonSchema,
  MANAGED_ENROLMENT_PATHS,
  ManagedEnrolmentPageSchema,
} from '@integra/shared-types/enrolments';
import { EnrolmentSchema } from '@integra/shared-types/learning';
import { type GrantAttemptSchema, QUIZ_PATHS } from '@integra/shared-types/quizzes';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

export const EnrolmentFiltersSchema = z.object({
  search: z.string().max(100).optional().catch(undefined),
  courseKey: ContentKeySchema.optional().catch(undefined),
  state: EnrolmentStateSchema.optional().catch(undefined),
});
export type EnrolmentFilters = z.output<typeof EnrolmentFiltersSchema>;

export const enrolmentsQuery = (filters: EnrolmentFilters) =>
  pagedQuery({
    key: 'managed-enrolments',
    path: MANAGED_ENROLMENT_PATHS.list,
    filters,
    responseSchema: ManagedEnrolmentPageSchema,
  });

/** The person can begin at once. */
export const enrolPerson = (body: z.output<typeof EnrolPersonSchema>) =>
  apiFetch(MANAGED_ENROLMENT_PATHS.list, { method: 'POST', body, responseSchema: EnrolmentSchema });

export const decideEnrolment = (id: string, body: z.output<typeof DecideEnrolmentSchema>) =>
  apiFetch(MANAGED_ENROLMENT_PATHS.decision(id), { method: 'POST', body });

/** One attempt beyond the limit of a quiz. */
export const grantAttempt = (enrolmentId: string, body: z.output<typeof GrantAttemptSchema>) =>
  apiFetch(QUIZ_PATHS.grants(enrolmentId), { method: 'POST', body });
