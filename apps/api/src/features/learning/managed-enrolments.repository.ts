import type { ManagedEnrolment, ManagedEnrolmentQuery } from '@integra/shared-types/enrolments';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { containing } from '../../core/database/containing.js';
import type { Cursor } from '../../core/database/cursor.js';

type Row = Omit<ManagedEnrolment, 'enrolledAt' | 'completedAt'> & { enrolledAt: Date; completedAt: Date | null };

/** Newest first; one statement whatever the number of rows. */
const LIST = `
  SELECT enrolment.id, course.key AS "courseKey", version.number AS "versionNumber", enrolment.state, enrolment.audience,
    enrolment.enrolled_at AS "enrolledAt", enrolment.completed_at AS "completedAt",
    jsonb_build_object('accountId', account.id, 'personId', person.id, 'displayName', COALESCE(person.display_name, ''),
      'email', account.email) AS person,
    COALESCE(progress.percent, 0) AS percent
  FROM enrolment
  JOIN course ON course.id = enrolment.course_id
  JOIN course_version version ON version.id = enrolment.course_version_id
  JOIN person ON person.id = enrolment.person_id
  LEFT JOIN account ON account.person_id = person.id
  LEFT JOIN enrolment_progress progress ON progress.enrolment_id = enrolment.id
  WHERE ($1::text IS NULL OR course.key = $1)
    AND ($2::text IS NULL OR enrolment.state = $2)
    AND ($3::text IS NULL OR account.email ILIKE $3 OR person.display_name ILIKE $3)
    AND ($4::timestamptz IS NULL OR (enrolment.enrolled_at, enrolment.id) < ($4, $5::uuid))
  ORDER BY enrolment.enrolled_at DESC, enrolment.id DESC
  LIMIT $6`;

@Injectable()
export class ManagedEnrolmentsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @param after enrolledAt and id of the last row of the page before */
  async list(query: ManagedEnrolmentQuery, after: Cursor<Date> | null): Promise<ManagedEnrolment[]> {
    const rows: Row[] = await this.dataSource.query(LIST, [
      query.courseKey ?? null,
      query.state ?? null,
      query.search ? containing(query.search) : null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ]);
    return rows.map((row) => ({
      ...row,
      enrolledAt: row.enrolledAt.toISOString(),
      completedAt: row.completedAt?.toISOString() ?? null,
    }));
  }
}
