import type { OrganisationKind } from '@integra/shared-types/organisations';
import type { CatalogueCourse } from '@integra/shared-types/courses';
import type { OutlineDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import type { CourseStructure } from '@integra/course-content/structure';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { newestRelease, RELEASED_LANGUAGES } from '../courses/index.js';

/** What the list shows of a course; nothing else of its texts and structure leaves the database. */
export type CatalogueRow = CatalogueCourse;

/** One course whole. */
type CatalogueDetailRow = CatalogueRow & {
  readonly outline: OutlineDocument;
  readonly structure: CourseStructure;
  readonly organisationKind: OrganisationKind | null;
};

const LIST_COLUMNS = `
  course.key, course.kind, course.enrolment_mode AS "enrolmentMode", course.audiences, release.language,
  release.outline ->> 'title' AS title, release.outline ->> 'summary' AS summary, release.outline ->> 'label' AS label,
  (release.outline ->> 'minutes')::int AS minutes, jsonb_array_length(release.outline -> 'modules') AS "moduleCount", ${RELEASED_LANGUAGES} AS languages, (
    SELECT jsonb_build_object('id', id, 'state', state) FROM enrolment
    WHERE course_id = course.id AND person_id = $1 ORDER BY number DESC LIMIT 1
  ) AS enrolment`;

const DETAIL_COLUMNS = `${LIST_COLUMNS}, release.outline, version.structure, (
    SELECT organisation.kind FROM person JOIN organisation ON organisation.id = person.organisation_id WHERE person.id = $1
  ) AS "organisationKind"`;

/** The newest version of each course, its texts in one language, and the reader's newest enrolment. */
const NEWEST = `
  FROM course
  JOIN LATERAL (SELECT id, structure FROM course_version WHERE course_id = course.id ORDER BY number DESC LIMIT 1) version ON true
  JOIN LATERAL (SELECT language, outline FROM language_release release ${newestRelease('$2')}) release ON true`;

/** A course by invitation is there only for those who are in it. */
const VISIBLE = `
  (course.enrolment_mode <> 'invitation' OR EXISTS (SELECT FROM enrolment WHERE course_id = course.id AND person_id = $1))`;

/** One statement each; both see what the person may know of. */
@Injectable()
export class CatalogueRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  list(personId: string, language: Language): Promise<CatalogueRow[]> {
    return this.dataSource.query(`SELECT ${LIST_COLUMNS} ${NEWEST} WHERE ${VISIBLE} ORDER BY course.key`, [
      personId,
      language,
    ]);
  }

  async find(personId: string, language: Language, courseKey: string): Promise<CatalogueDetailRow | null> {
    const rows: CatalogueDetailRow[] = await this.dataSource.query(
      `SELECT ${DETAIL_COLUMNS} ${NEWEST} WHERE course.key = $3 AND ${VISIBLE}`,
      [personId, language, courseKey],
    );
    return rows[0] ?? null;
  }
}
