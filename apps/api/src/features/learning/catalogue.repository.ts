import type { OrganisationKind } from '@integra/shared-types/organisations';
import type { CatalogueCourse } from '@integra/shared-types/courses';
import type { OutlineDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import type { CourseStructure } from '@integra/course-content/structure';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

export type CatalogueRow = {
  readonly key: string;
  readonly kind: CatalogueCourse['kind'];
  readonly enrolmentMode: CatalogueCourse['enrolmentMode'];
  readonly audiences: CatalogueCourse['audiences'];
  readonly language: Language;
  readonly outline: OutlineDocument;
  readonly structure: CourseStructure;
  readonly languages: CatalogueCourse['languages'];
  readonly enrolment: CatalogueCourse['enrolment'];
  readonly organisationKind: OrganisationKind | null;
};

/** The newest version of each course, its texts in one language, and the reader's newest enrolment: one statement. */
const LIST = `
  SELECT course.key, course.kind, course.enrolment_mode AS "enrolmentMode", course.audiences, release.language, release.outline,
    version.structure, (
      SELECT jsonb_agg(jsonb_build_object('language', language, 'isPreview', is_preview, 'isSource', language = course.source_language)
        ORDER BY array_position(ARRAY['en','fr','pt','it','bg','el','nl'], language))
      FROM (SELECT DISTINCT ON (language) language, is_preview FROM language_release
            WHERE course_version_id = version.id ORDER BY language, release DESC) newest
    ) AS languages, (
      SELECT jsonb_build_object('id', id, 'state', state) FROM enrolment
      WHERE course_id = course.id AND person_id = $1 ORDER BY number DESC LIMIT 1
    ) AS enrolment, (
      SELECT organisation.kind FROM person JOIN organisation ON organisation.id = person.organisation_id WHERE person.id = $1
    ) AS "organisationKind"
  FROM course
  JOIN LATERAL (SELECT id, structure FROM course_version WHERE course_id = course.id ORDER BY number DESC LIMIT 1) version ON true
  JOIN LATERAL (
    SELECT language, outline FROM language_release
    WHERE course_version_id = version.id AND language IN ($2, course.source_language)
    ORDER BY language = $2 DESC, release DESC LIMIT 1
  ) release ON true
  WHERE ($3::text IS NULL OR course.key = $3)
  ORDER BY course.key`;

@Injectable()
export class CatalogueRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  list(personId: string, language: Language, courseKey: string | null = null): Promise<CatalogueRow[]> {
    return this.dataSource.query(LIST, [personId, language, courseKey]);
  }
}
