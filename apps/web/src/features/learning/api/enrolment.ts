import type { Audience } from '@integra/shared-types/content';
import { EnrolmentSchema, LEARNING_PATHS } from '@integra/shared-types/learning';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const changeAudience = (enrolmentId: string, audience: Audience) =>
  apiFetch(LEARNING_PATHS.enrolment(enrolmentId), {
    method: 'PATCH',
    body: { audience },
    responseSchema: EnrolmentSchema,
  });
