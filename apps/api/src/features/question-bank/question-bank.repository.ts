import type { ItemScoring, ItemText } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Number of a question's words, by language. */
export type TextRevisions = Readonly<Partial<Record<Language, number>>>;

export type PublishedItem = {
  readonly id: string;
  readonly itemKey: string;
  readonly pool: string;
  readonly moduleKey: string;
  readonly scoring: ItemScoring;
  /** The newest. */
  readonly revisions: TextRevisions;
};

export type AskedQuestion = { readonly questionVersionId: string; readonly revisions: TextRevisions };

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
      `SELECT question.id, item_key AS "itemKey", pool, module_key AS "moduleKey", scoring, (
           SELECT jsonb_object_agg(language, revision) FROM (
             SELECT language, max(revision) AS revision FROM question_text
             WHERE question_text.question_version_id = question.id GROUP BY language) newest
         ) AS revisions
       FROM version_question JOIN question_version question ON question.id = question_version_id
       WHERE course_version_id = $1 ORDER BY item_key`,
      [courseVersionId],
    );
  }

  /**
   * The words of these revisions; in the source language where there are none in the one asked for.
   * @param runner the transaction of a caller that holds one
   */
  inWords(
    questions: readonly AskedQuestion[],
    language: Language,
    runner: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<ItemInWords[]> {
    const asked = questions.map(({ questionVersionId: id, revisions }) => ({ id, revisions }));
    return runner.query(
      `SELECT question.id, question.scoring, question.competence, question.lesson_key AS "lessonKey", words.language, words.text,
         ARRAY(
           SELECT jsonb_array_elements_text(text -> 'accept') FROM question_text
           WHERE question_version_id = question.id AND revision = (asked.revisions ->> language)::integer AND text ? 'accept'
         ) AS accepted
       FROM jsonb_to_recordset($1) AS asked (id uuid, revisions jsonb)
       JOIN question_version question ON question.id = asked.id
       JOIN course ON course.id = question.course_id
       JOIN LATERAL (
         SELECT language, text FROM question_text
         WHERE question_version_id = question.id AND language IN ($2, course.source_language)
           AND revision = (asked.revisions ->> language)::integer
         ORDER BY language = $2 DESC LIMIT 1
       ) words ON true`,
      [JSON.stringify(asked), language],
    );
  }
}
