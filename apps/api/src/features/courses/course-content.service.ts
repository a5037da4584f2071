import type { CourseStructure, ScenarioEnding } from '@integra/course-content/structure';
import type { LessonDocument } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Transaction } from '../../core/database/unit-of-work.js';
import { CourseContentRepository, type PublishedOutline } from './course-content.repository.js';
import { courseError } from './courses.errors.js';

/** A structure is some tens of kilobytes, a lesson about ten. */
const CACHED_STRUCTURES = 50;
const CACHED_LESSONS = 500;

/**
 * What a pinned course version says: its rules, and its texts in the newest release of a language. Whoever holds a transaction passes
 * it, so that no second connection is waited for.
 */
@Injectable()
export class CourseContentService {
  /** Versions and documents never change, so every process may keep its own. */
  private readonly structures = new LRUCache<string, CourseStructure>({ max: CACHED_STRUCTURES });
  private readonly lessons = new LRUCache<string, LessonDocument>({ max: CACHED_LESSONS });

  constructor(private readonly content: CourseContentRepository) {}

  /** @throws AppError `course_not_found` */
  async structureOf(versionId: string, transaction?: Transaction): Promise<CourseStructure> {
    const cached = this.structures.get(versionId);
    if (cached !== undefined) return cached;
    const structure = await this.content.findStructure(versionId, transaction);
    if (structure === null) throw courseError('course_not_found');
    this.structures.set(versionId, structure);
    return structure;
  }

  /** @throws AppError `course_not_found` */
  async outline(versionId: string, language: Language, transaction?: Transaction): Promise<PublishedOutline> {
    const outline = await this.content.findOutline(versionId, language, transaction);
    if (outline === null) throw courseError('course_not_found');
    return outline;
  }

  /** @param hash of a document that a release names. @throws AppError `course_not_found` */
  async lesson(hash: string): Promise<LessonDocument> {
    const cached = this.lessons.get(hash);
    if (cached !== undefined) return cached;
    const document = await this.content.findLesson(hash);
    if (document === null) throw courseError('course_not_found');
    this.lessons.set(hash, document);
    return document;
  }

  scenarioEnding(versionId: string, language: Language, scenario: string): Promise<ScenarioEnding | null> {
    return this.content.findScenarioEnding(versionId, language, scenario);
  }
}
