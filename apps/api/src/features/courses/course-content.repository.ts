import type { CourseStructure, ScenarioEnding } from '@integra/course-content/structure';
import type { LessonDocument, OutlineDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { newestRelease, RELEASED_LANGUAGES } from './release-sql.js';

export type OfferedLanguage = { language: Language; isSource: boolean; isPreview: boolean };
export type PublishedOutline = {
  outline: OutlineDocument;
  isPreview: boolean;
  languages: OfferedLanguage[];
  versionNumber: number;
  frameworkVersionId: string;
};

/** The newest release of version `$1` in language `$2`. */
const FROM_RELEASE = `
  FROM language_release release
  JOIN course_version version ON version.id = $1
  JOIN course ON course.id = version.course_id
  ${newestRelease('$2')}`;

/** Reads of a transaction pass it on: waiting for a second connection while holding one, all would wait for each other. */
type Runner = Pick<EntityManager, 'query'>;

@Injectable()
export class CourseContentRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async findStructure(versionId: string, runner?: Runner): Promise<CourseStructure | null> {
    const rows = await this.query<{ structure: CourseStructure }>(
      'SELECT structure FROM course_version WHERE id = $1',
      [versionId],
      runner,
    );
    return rows[0]?.structure ?? null;
  }

  async findOutline(versionId: string, language: Language, runner?: Runner): Promise<PublishedOutline | null> {
    const rows = await this.query<PublishedOutline>(
      `SELECT release.outline, release.is_preview AS "isPreview", ${RELEASED_LANGUAGES} AS languages,
         version.number AS "versionNumber", version.framework_version_id AS "frameworkVersionId"
       ${FROM_RELEASE}`,
      [versionId, language],
      runner,
    );
    return rows[0] ?? null;
  }

  async findLesson(hash: string): Promise<LessonDocument | null> {
    const rows = await this.query<{ document: LessonDocument }>(
      'SELECT document FROM lesson_document WHERE hash = $1',
      [hash],
    );
    return rows[0]?.document ?? null;
  }

  async findScenarioEnding(versionId: string, language: Language, scenario: string): Promise<ScenarioEnding | null> {
    const rows = await this.query<{ ending: ScenarioEnding | null }>(
      `SELECT release.scenario_endings -> $3 AS ending ${FROM_RELEASE}`,
      [versionId, language, scenario],
    );
    return rows[0]?.ending ?? null;
  }

  private query<T>(sql: string, parameters: unknown[], runner: Runner = this.dataSource): Promise<T[]> {
    return runner.query(sql, parameters);
  }
}
