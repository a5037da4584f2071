import type { CourseAdmin } from '@integra/shared-types/courses';
import type { EnrolmentMode } from '@integra/shared-types/courses';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { utcText } from '../../core/database/utc-text.js';
import { CourseEntity } from './course.entity.js';

/** A course that can be enrolled on: its newest version. */
export type OpenCourse = { readonly id: string; readonly versionId: string; readonly enrolmentMode: EnrolmentMode };

const OPEN = `
  SELECT course.id, version.id AS "versionId", course.enrolment_mode AS "enrolmentMode"
  FROM course JOIN course_version version ON version.course_id = course.id
  WHERE course.key = $1 ORDER BY version.number DESC LIMIT 1`;

/** Courses with versions, releases and counts in one statement. */
const ADMIN_LIST = `
  SELECT course.id, course.key, course.kind, course.source_language AS "sourceLanguage", course.enrolment_mode AS "enrolmentMode", (
      SELECT release.outline ->> 'title' FROM language_release release JOIN course_version version ON version.id = course_version_id
      WHERE version.course_id = course.id AND release.language = course.source_language
      ORDER BY version.number DESC, release.release DESC LIMIT 1
    ) AS title, (
      SELECT jsonb_build_object('requested', count(*) FILTER (WHERE state = 'requested'), 'active', count(*) FILTER (WHERE state = 'active'),
        'completed', count(*) FILTER (WHERE state = 'completed'))
      FROM enrolment WHERE course_id = course.id
    ) AS counts, (
      SELECT jsonb_agg(jsonb_build_object('id', version.id, 'number', version.number,
        'publishedAt', ${utcText('version.published_at')}, 'quizzes', (
          SELECT COALESCE(jsonb_agg(jsonb_build_object('key', quiz ->> 'key', 'attempts', quiz -> 'attempts',
            'title', newest.outline -> 'quizzes' -> (quiz ->> 'key') ->> 'title') ORDER BY place), '[]')
          FROM jsonb_array_elements(version.structure -> 'quizzes') WITH ORDINALITY AS listed(quiz, place), (
            SELECT outline FROM language_release WHERE course_version_id = version.id AND language = course.source_language
            ORDER BY release DESC LIMIT 1
          ) newest), 'releases', (
          SELECT jsonb_agg(jsonb_build_object('language', language, 'release', release, 'isPreview', is_preview, 'coverage', coverage,
            'publishedAt', ${utcText('published_at')}) ORDER BY language, release DESC)
          FROM language_release WHERE course_version_id = version.id)) ORDER BY version.number DESC)
      FROM course_version version WHERE version.course_id = course.id
    ) AS versions
  FROM course ORDER BY course.key`;

@Injectable()
export class CoursesRepository {
  constructor(@InjectRepository(CourseEntity) private readonly courses: Repository<CourseEntity>) {}

  async findOpen(key: string): Promise<OpenCourse | null> {
    const rows: OpenCourse[] = await this.courses.query(OPEN, [key]);
    return rows[0] ?? null;
  }

  exists(id: string): Promise<boolean> {
    return this.courses.existsBy({ id });
  }

  listForAdministrators(): Promise<CourseAdmin[]> {
    return this.courses.query(ADMIN_LIST);
  }

  /** @returns its id, or null when there is none */
  async setEnrolmentMode(manager: EntityManager, key: string, enrolmentMode: EnrolmentMode): Promise<string | null> {
    const course = await manager.findOneBy(CourseEntity, { key });
    if (course === null) return null;
    await manager.update(CourseEntity, { id: course.id }, { enrolmentMode });
    return course.id;
  }

  /** Media types of the pictures of all courses are few and never change. */
  async findMediaType(sha256: string): Promise<string | null> {
    const rows: { mime: string }[] = await this.courses.query('SELECT mime FROM media_file WHERE sha256 = $1', [
      sha256,
    ]);
    return rows[0]?.mime ?? null;
  }
}
