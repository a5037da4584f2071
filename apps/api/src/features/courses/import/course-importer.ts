import { basename } from 'node:path';
import { compile } from '@integra/course-content/compile';
import type { CompiledCourse } from '@integra/course-content/compiled-course';
import { loadCourse } from '@integra/course-content/load';
import { type PackageCourse, packageCourse } from '@integra/course-content/package-course';
import type { Problem } from '@integra/course-content/problem';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../core/audit/audit.js';
import { Clock } from '../../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../../core/database/unit-of-work.js';
import { Storage } from '../../../core/storage/storage.js';
import { BlueprintsService } from '../../blueprint/index.js';
import { QuestionBankService } from '../../question-bank/index.js';
import type { CourseVersionEntity } from '../course-version.entity.js';
import { mediaKey } from '../media-key.js';
import { CourseImportRepository } from './course-import.repository.js';

export type ImportOutcome =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'imported';
      readonly courseKey: string;
      readonly versionNumber: number;
      readonly isNewVersion: boolean;
      /** Languages with a new release; empty when nothing changed. */
      readonly released: readonly Language[];
      /** Warnings. */
      readonly problems: readonly Problem[];
    };

/**
 * Publishes a course from its files: an immutable version, and a release per language. Changed source is a new version, a changed
 * translation a new release; the same files again change nothing. A broken file publishes nothing.
 */
@Injectable()
export class CourseImporter {
  constructor(
    private readonly courses: CourseImportRepository,
    private readonly blueprints: BlueprintsService,
    private readonly questions: QuestionBankService,
    private readonly storage: Storage,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param folder the course's folder; its grandparent holds library and frameworks */
  async import(folder: string): Promise<ImportOutcome> {
    const { course, problems } = await loadCourse(folder);
    if (course === null) return { kind: 'refused', problems };
    const compiled = compile(course);
    await this.storeMedia(compiled);
    return this.unitOfWork.run(async (transaction): Promise<ImportOutcome> => {
      await this.courses.lock(transaction);
      const conflict = await this.findConflict(transaction, compiled, basename(folder));
      if (conflict !== null) return { kind: 'refused', problems: [conflict] };
      const { document, hash } = compiled.framework;
      const frameworkVersionId = await this.blueprints.publish(transaction, document, hash);
      const published = await this.publish(transaction, compiled, frameworkVersionId);
      return { kind: 'imported', courseKey: compiled.meta.key, ...published, problems };
    });
  }

  /**
   * Publishes a course of one lesson around a package, in the caller's transaction.
   * @param wanted its slug gets a number when there is such a course already
   * @returns the key of the course
   * @throws AppError `blueprint_not_found` before any course was imported
   */
  async publishPackageCourse(
    transaction: Transaction,
    wanted: Omit<PackageCourse, 'framework'>,
    actor: string,
  ): Promise<string> {
    await this.courses.lock(transaction);
    const framework = await this.blueprints.findLatest(transaction);
    let slug = wanted.slug;
    for (let number = 2; (await this.courses.find(transaction, slug)) !== null; number += 1) {
      slug = `${wanted.slug}-${number}`;
    }
    await this.publish(transaction, compile(packageCourse({ ...wanted, slug, framework })), framework.id, actor);
    return slug;
  }

  /** Files are addressed by their content: one that is left over by a failed import harms nobody. */
  private async storeMedia({ media }: CompiledCourse): Promise<void> {
    for (const { sha256, bytes } of media) {
      if (!(await this.storage.exists(mediaKey(sha256)))) await this.storage.put(mediaKey(sha256), Buffer.from(bytes));
    }
  }

  /** Versions that people are in show their source language wherever a translation has no words, so it stays what it was. */
  private async findConflict(
    transaction: Transaction,
    { meta }: CompiledCourse,
    slug: string,
  ): Promise<Problem | null> {
    const known = await this.courses.find(transaction, meta.key);
    if (known === null || known.sourceLanguage === meta.sourceLanguage) return null;
    return {
      severity: 'error',
      rule: 'file',
      file: `courses/${slug}/course.yaml`,
      line: 1,
      column: 1,
      message: `The source language of a published course cannot change from ${known.sourceLanguage} to ${meta.sourceLanguage}.`,
      hint: `Keep source_language: ${known.sourceLanguage}, or publish a course with another slug.`,
    };
  }

  /** @param actor null for the files on the server */
  private async publish(
    transaction: Transaction,
    compiled: CompiledCourse,
    frameworkVersionId: string,
    actor: string | null = null,
  ) {
    const at = this.clock.now();
    const course = await this.courses.ensureCourse(transaction, compiled);
    const media = compiled.media.map(({ sha256, mime, size }) => ({ sha256, mime, size }));
    await this.courses.saveMedia(transaction, media);

    const { version, isNewVersion } = await this.ensureVersion(transaction, compiled, {
      courseId: course.id,
      frameworkVersionId,
      publishedAt: at,
    });
    const texts = compiled.releases.flatMap(({ language, items }) => items.map((item) => ({ ...item, language })));
    await this.questions.publish(transaction, {
      courseId: course.id,
      newVersionId: isNewVersion ? version.id : null,
      items: compiled.items,
      texts,
      publishedAt: at,
    });
    const released = await this.publishReleases(transaction, compiled, version, at);
    if (released.length > 0) {
      await this.audit.record(transaction, {
        actor,
        action: 'course.published',
        subject: { kind: 'course', id: course.id },
        details: { version: version.number, languages: released },
      });
    }
    return { versionNumber: version.number, isNewVersion, released };
  }

  /** The newest version when its source is the same, else the next one. A translated framework reaches either. */
  private async ensureVersion(
    transaction: Transaction,
    { structure, versionHash: contentHash }: CompiledCourse,
    {
      courseId,
      frameworkVersionId,
      publishedAt,
    }: Pick<CourseVersionEntity, 'courseId' | 'frameworkVersionId' | 'publishedAt'>,
  ): Promise<{ version: CourseVersionEntity; isNewVersion: boolean }> {
    const newest = await this.courses.findNewestVersion(transaction, courseId);
    if (newest?.contentHash === contentHash) {
      if (newest.frameworkVersionId !== frameworkVersionId) {
        await this.courses.setFramework(transaction, newest.id, frameworkVersionId);
      }
      return { version: newest, isNewVersion: false };
    }
    const number = (newest?.number ?? 0) + 1;
    const draft = { courseId, number, contentHash, frameworkVersionId, structure, publishedAt };
    return { version: await this.courses.insertVersion(transaction, draft), isNewVersion: true };
  }

  private async publishReleases(
    transaction: Transaction,
    { releases }: CompiledCourse,
    version: CourseVersionEntity,
    at: Date,
  ): Promise<Language[]> {
    const released: Language[] = [];
    for (const release of releases) {
      const newest = await this.courses.findNewestRelease(transaction, version.id, release.language);
      if (newest?.contentHash === release.hash) continue;
      await this.courses.insertRelease(transaction, version.id, release, (newest?.release ?? 0) + 1, at);
      released.push(release.language);
    }
    return released;
  }
}
