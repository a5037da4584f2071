import type { Language } from '@integra/shared-types/language-table';
import {
  type MakePackageCourse,
  PackageCourseMadeSchema,
  SCORM_PATHS,
  ScormPackageSchema,
  type UpdatePackage,
} from '@integra/shared-types/scorm';
import { LaunchMadeSchema } from '@integra/shared-types/scorm-playing';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** Answers the package as it is then. */
export const updatePackage = (id: string, body: UpdatePackage) =>
  apiFetch(SCORM_PATHS.package(id), { method: 'PATCH', body, responseSchema: ScormPackageSchema });

/** What it answers works once and for a minute; it ends what the same author tries out elsewhere. */
export const launchSandbox = (id: string, language: Language) =>
  apiFetch(SCORM_PATHS.sandboxLaunches(id), { method: 'POST', query: { language }, responseSchema: LaunchMadeSchema });

export const makePackageCourse = (id: string, body: MakePackageCourse) =>
  apiFetch(SCORM_PATHS.courses(id), { method: 'POST', body, responseSchema: PackageCourseMadeSchema });
