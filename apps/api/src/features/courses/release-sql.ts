import { LANGUAGES } from '@integra/shared-types/languages';

/** Fragments of SQL for statements that have `course` and its `course_version` as `version` in scope. */

/** Every language the version is published in, with the state of its newest release, in the order of the product. */
export const RELEASED_LANGUAGES = `(
  SELECT jsonb_agg(jsonb_build_object('language', language, 'isPreview', is_preview, 'isSource', language = course.source_language)
    ORDER BY array_position(ARRAY[${LANGUAGES.map((language) => `'${language}'`).join(',')}], language))
  FROM (
    SELECT DISTINCT ON (language) language, is_preview FROM language_release
    WHERE course_version_id = version.id ORDER BY language, release DESC
  ) newest)`;

/** Ends a query on `language_release release` with the newest one in a language, or in the course's own when there is none. */
export const newestRelease = (language: `$${number}`): string => `
  WHERE release.course_version_id = version.id AND release.language IN (${language}, course.source_language)
  ORDER BY release.language = ${language} DESC, release.release DESC LIMIT 1`;
