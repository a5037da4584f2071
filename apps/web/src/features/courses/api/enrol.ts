import type { Audience } from '@integra/shared-types/content';
import { EnrolmentSchema, LEARNING_PATHS } from '@integra/shared-types/learning';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** Enrols oneself; where somebody decides, the answer is an enrolment that is `requested`. */
export const enrol = (courseKey: string, audience: Audience) =>
  apiFetch(LEARNING_PATHS.enrolments, {
    method: 'POST',
    body: { courseKey, audience },
    responseSchema: EnrolmentSchema,
  });
