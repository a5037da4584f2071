import type { CompiledCourse, CompiledRelease } from '@integra/course-content/compiled-course';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { takeTransactionLock } from '../../../core/database/advisory-lock.js';
import { CourseVersionEntity } from '../course-version.entity.js';
import { CourseEntity } from '../course.entity.js';
import { LanguageReleaseEntity } from '../language-release.entity.js';
import { LessonDocumentEntity } from '../lesson-document.entity.js';
import { MediaFileEntity } from '../media-file.entity.js';
import { ReleaseLessonEntity } from '../release-lesson.entity.js';

@Injectable()
export class CourseImportRepository {
  /** One import at a time, in every process. */
  async lock(manager: EntityManager): Promise<void> {
    await takeTransactionLock(manager, 'import_course');
  }

  find(manager: EntityManager, key: string): Promise<CourseEntity | null> {
    return manager.findOneBy(CourseEntity, { key });
  }

  /** The course; made when it is new. How people get in belongs to the administrator from then on. */
  async ensureCourse(manager: EntityManager, { meta, structure }: CompiledCourse): Promise<CourseEntity> {
    const known = await this.find(manager, meta.key);
    const { kind, sourceLanguage } = meta;
    const course = known ?? manager.create(CourseEntity, { key: meta.key, enrolmentMode: meta.enrolmentMode });
    return manager.save(manager.merge(CourseEntity, course, { kind, sourceLanguage, audiences: structure.audiences }));
  }

  findNewestVersion(manager: EntityManager, courseId: string): Promise<CourseVersionEntity | null> {
    return manager.findOne(CourseVersionEntity, { where: { courseId }, order: { number: 'DESC' } });
  }

  insertVersion(manager: EntityManager, version: Omit<CourseVersionEntity, 'id'>): Promise<CourseVersionEntity> {
    return manager.save(manager.create(CourseVersionEntity, version));
  }

  async setFramework(manager: EntityManager, versionId: string, frameworkVersionId: string): Promise<void> {
    await manager.update(CourseVersionEntity, { id: versionId }, { frameworkVersionId });
  }

  findNewestRelease(
    manager: EntityManager,
    courseVersionId: string,
    language: CompiledRelease['language'],
  ): Promise<LanguageReleaseEntity | null> {
    const where = { courseVersionId, language };
    return manager.findOne(LanguageReleaseEntity, { where, order: { release: 'DESC' } });
  }

  async insertRelease(
    manager: EntityManager,
    courseVersionId: string,
    release: CompiledRelease,
    number: number,
    publishedAt: Date,
  ): Promise<void> {
    const saved = await manager.save(
      manager.create(LanguageReleaseEntity, {
        courseVersionId,
        language: release.language,
        release: number,
        contentHash: release.hash,
        isPreview: release.isPreview,
        coverage: release.coverage.share,
        outline: release.outline.document,
        scenarioEndings: release.endings,
        publishedAt,
      }),
    );
    const documents = release.lessons.map(({ hash, document }) => ({ hash, document }));
    await manager.createQueryBuilder().insert().into(LessonDocumentEntity).values(documents).orIgnore().execute();
    await manager.insert(
      ReleaseLessonEntity,
      release.lessons.map(({ key, hash }) => ({ releaseId: saved.id, lessonKey: key, documentHash: hash })),
    );
  }

  async saveMedia(manager: EntityManager, files: readonly MediaFileEntity[]): Promise<void> {
    if (files.length > 0) await manager.upsert(MediaFileEntity, [...files], ['sha256']);
  }
}
