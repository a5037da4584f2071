import type { ItemScoring, ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

export type PublishedItem = {
  readonly id: string;
  readonly itemKey: string;
  readonly pool: string;
  readonly moduleKey: string;
  readonly scoring: ItemScoring;
};

/** A question version with its words in one language. */
export type ItemInWords = {
  readonly id: string;
  readonly scoring: ItemScoring;
  readonly competence: string;
  readonly lessonKey: string;
  readonly language: Language;
  readonly text: ItemText;
  /** Words that count as right in a short text, in all languages. */
  readonly accepted: string[];
};

@Injectable()
export class QuestionBankRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Every item that a course version draws from, in the order of its keys. */
  listOf(courseVersionId: string): Promise<PublishedItem[]> {
    return this.dataSource.query(
      `SELECT question.id, item_key AS "itemKey", pool, module_key AS "moduleKey", scoring
       FROM version_question JOIN question_version question ON question.id = question_version_id
       WHERE course_version_id = $1 ORDER BY item_key`,
      [courseVersionId],
    );
  }

  itemKeys(ids: readonly string[]): Promise<{ id: string; itemKey: string }[]> {
    return this.dataSource.query('SELECT id, item_key AS "itemKey" FROM question_version WHERE id = ANY($1)', [ids]);
  }

  /**
   * The words as they were at a moment: a correction published later does not reach an attempt that has begun.
   * @param at start of the attempt
   * @param runner the transaction of a caller that holds one
   */
  inWords(
    ids: readonly string[],
    language: Language,
    at: Date,
    runner: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<ItemInWords[]> {
    return runner.query(
      `SELECT question.id, question.scoring, question.competence, question.lesson_key AS "lessonKey", words.language, words.text,
         ARRAY(
           SELECT jsonb_array_elements_text(text -> 'accept') FROM question_text
           WHERE question_version_id = question.id AND published_at <= $3 AND text ? 'accept'
         ) AS accepted
       FROM question_version question
       JOIN course ON course.id = question.course_id
       JOIN LATERAL (
         SELECT language, text FROM question_text
         WHERE question_version_id = question.id AND language IN ($2, course.source_language) AND published_at <= $3
         ORDER BY language = $2 DESC, revision DESC LIMIT 1
       ) words ON true
       WHERE question.id = ANY($1)`,
      [ids, language, at],
    );
  }
}
