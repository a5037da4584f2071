import type { Language } from '@integra/shared-types/language-table';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import { type LaunchPackage, LaunchMadeSchema, PackagePlaceSchema } from '@integra/shared-types/scorm-playing';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

/** A package at its place in a course, with the reader's attempts. While another language loads, the one before stays. */
export const packagePlaceQuery = (enrolmentId: string, blockKey: string, language: Language) =>
  queryOptions({
    queryKey: [...enrolmentKey(enrolmentId), 'package', blockKey, language],
    queryFn: ({ signal }) =>
      apiFetch(SCORM_PATHS.place(enrolmentId, blockKey), {
        query: { language },
        responseSchema: PackagePlaceSchema,
        signal,
      }),
    placeholderData: (before, query) =>
      query?.queryKey[1] === enrolmentId && query.queryKey[3] === blockKey ? before : undefined,
  });

/** What it answers works once and for a minute. */
export const launchPackage = (
  enrolmentId: string,
  blockKey: string,
  attempt: LaunchPackage['attempt'],
  language: Language,
) =>
  apiFetch(SCORM_PATHS.launches(enrolmentId, blockKey), {
    method: 'POST',
    query: { language },
    body: { attempt },
    responseSchema: LaunchMadeSchema,
  });
