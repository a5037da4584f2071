import type { ItemScoring, ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionTextEntity } from './question-text.entity.js';
import { QuestionVersionEntity } from './question-version.entity.js';
import { VersionQuestionEntity } from './version-question.entity.js';

/** A ready item without words. */
export type ItemToPublish = {
  readonly key: string;
  readonly hash: string;
  readonly moduleKey: string;
  readonly lessonKey: string;
  readonly pool: string;
  readonly competence: string;
  readonly difficulty: QuestionVersionEntity['difficulty'];
  readonly scoring: ItemScoring;
};

export type TextToPublish = {
  readonly key: string;
  readonly hash: string;
  readonly language: Language;
  readonly text: ItemText;
};

/** Item key → id of the question version. */
export type PublishedVersions = ReadonlyMap<string, string>;

@Injectable()
export class PublishQuestionsRepository {
  /** The versions with this content; those that are new get the next number of their item. */
  async ensureVersions(
    manager: EntityManager,
    courseId: string,
    items: readonly ItemToPublish[],
  ): Promise<PublishedVersions> {
    const known = await manager.findBy(QuestionVersionEntity, { courseId });
    const ids = new Map<string, string>();
    for (const { key: itemKey, hash: contentHash, ...item } of items) {
      const versions = known.filter((version) => version.itemKey === itemKey);
      const same = versions.find((version) => version.contentHash === contentHash);
      const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
      const draft = { ...item, itemKey, contentHash, courseId, number, type: item.scoring.type };
      const version = same ?? (await manager.save(manager.create(QuestionVersionEntity, draft)));
      ids.set(itemKey, version.id);
    }
    return ids;
  }

  async insertUse(manager: EntityManager, courseVersionId: string, versions: PublishedVersions): Promise<void> {
    const rows = [...versions.values()].map((questionVersionId) => ({ courseVersionId, questionVersionId }));
    if (rows.length > 0) await manager.insert(VersionQuestionEntity, rows);
  }

  /** Words that changed are the next revision; attempts that run keep theirs. */
  async publishTexts(
    manager: EntityManager,
    versions: PublishedVersions,
    texts: readonly TextToPublish[],
    publishedAt: Date,
  ): Promise<void> {
    const known = await this.newestTexts(manager, [...versions.values()]);
    const rows = texts.flatMap(({ key, hash: contentHash, language, text }) => {
      const questionVersionId = versions.get(key);
      if (questionVersionId === undefined) return [];
      const newest = known.find((row) => row.questionVersionId === questionVersionId && row.language === language);
      if (newest?.contentHash === contentHash) return [];
      return [{ questionVersionId, language, revision: (newest?.revision ?? 0) + 1, contentHash, text, publishedAt }];
    });
    for (const row of rows) await manager.insert(QuestionTextEntity, row);
  }

  private newestTexts(
    manager: EntityManager,
    questionVersionIds: readonly string[],
  ): Promise<Pick<QuestionTextEntity, 'questionVersionId' | 'language' | 'revision' | 'contentHash'>[]> {
    return manager.query(
      `SELECT DISTINCT ON (question_version_id, language) question_version_id AS "questionVersionId", language, revision,
         content_hash AS "contentHash"
       FROM question_text WHERE question_version_id = ANY($1) ORDER BY question_version_id, language, revision DESC`,
      [questionVersionIds],
    );
  }
}
