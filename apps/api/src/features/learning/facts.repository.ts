import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EnrolmentProgressEntity } from './enrolment-progress.entity.js';
import { LessonViewEntity } from './lesson-view.entity.js';
import { NoteEntity } from './note.entity.js';
import type { PackageOutcomeEntity } from './package-outcome.entity.js';
import { QuizOutcomeEntity } from './quiz-outcome.entity.js';
import type { LearningFacts } from './progress/facts.js';

type JsonDates<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };
type Row = {
  completedAt: Date | null;
  openedLessons: string[];
  lessonViews: JsonDates<LearningFacts['lessonViews'][number]>[];
  scenarioEnds: JsonDates<LearningFacts['scenarioEnds'][number]>[];
  notes: JsonDates<LearningFacts['notes'][number]>[];
  quizOutcomes: JsonDates<LearningFacts['quizOutcomes'][number]>[];
  packageOutcomes: { blockKey: string; percent: number | null; doneAt: string | null }[];
};

/** Every fact of one enrolment in one statement. An empty note is no note. */
const FACTS = `
  SELECT completed_at AS "completedAt",
    ARRAY(SELECT DISTINCT lesson_key FROM visit WHERE enrolment_id = $1) AS "openedLessons",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('lessonKey', lesson_key, 'viewedAt', viewed_at, 'requiredHash', required_hash))
      FROM lesson_view WHERE enrolment_id = $1), '[]') AS "lessonViews",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('blockKey', block_key, 'endedAt', ended_at))
      FROM scenario_run WHERE enrolment_id = $1 AND ended_at IS NOT NULL), '[]') AS "scenarioEnds",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('blockKey', block_key, 'savedAt', saved_at))
      FROM note WHERE enrolment_id = $1 AND NOT is_empty), '[]') AS notes,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('quizKey', quiz_key, 'percent', percent, 'isPassed', is_passed, 'submittedAt', submitted_at))
      FROM quiz_outcome WHERE enrolment_id = $1), '[]') AS "quizOutcomes",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('blockKey', block_key, 'percent', percent, 'doneAt', done_at))
      FROM package_outcome WHERE enrolment_id = $1), '[]') AS "packageOutcomes"
  FROM enrolment WHERE id = $1`;

/** Facts are written once and read together. */
@Injectable()
export class FactsRepository {
  async find(manager: EntityManager, enrolmentId: string): Promise<LearningFacts> {
    const rows: Row[] = await manager.query(FACTS, [enrolmentId]);
    const row = rows[0];
    if (row === undefined) throw new TypeError('There is no such enrolment');
    return {
      completedAt: row.completedAt,
      openedLessons: row.openedLessons,
      lessonViews: row.lessonViews.map((view) => ({ ...view, viewedAt: new Date(view.viewedAt) })),
      scenarioEnds: row.scenarioEnds.map((end) => ({ ...end, endedAt: new Date(end.endedAt) })),
      notes: row.notes.map((note) => ({ ...note, savedAt: new Date(note.savedAt) })),
      quizOutcomes: row.quizOutcomes.map((outcome) => ({ ...outcome, submittedAt: new Date(outcome.submittedAt) })),
      packageOutcomes: row.packageOutcomes.map((outcome) => ({
        ...outcome,
        doneAt: outcome.doneAt === null ? null : new Date(outcome.doneAt),
      })),
    };
  }

  async saveProgress(manager: EntityManager, progress: EnrolmentProgressEntity): Promise<void> {
    await manager.upsert(EnrolmentProgressEntity, progress, ['enrolmentId']);
  }

  /** Reading again keeps the first date and takes the newest hash. */
  async saveLessonView(manager: EntityManager, view: LessonViewEntity): Promise<void> {
    await manager.query(
      `INSERT INTO lesson_view (enrolment_id, lesson_key, viewed_at, required_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (enrolment_id, lesson_key) DO UPDATE SET required_hash = excluded.required_hash`,
      [view.enrolmentId, view.lessonKey, view.viewedAt, view.requiredHash],
    );
  }

  /** Keeps the highest revision, whatever the order of arrival. @returns false when what is held is as new or newer: it stays */
  async saveNote(manager: EntityManager, note: NoteEntity): Promise<boolean> {
    const kept: unknown[] = await manager.query(
      `INSERT INTO note (enrolment_id, block_key, sealed_text, is_empty, revision, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (enrolment_id, block_key) DO UPDATE
         SET sealed_text = excluded.sealed_text, is_empty = excluded.is_empty, revision = excluded.revision, saved_at = excluded.saved_at
       WHERE note.revision < excluded.revision
       RETURNING revision`,
      [note.enrolmentId, note.blockKey, note.sealedText, note.isEmpty, note.revision, note.savedAt],
    );
    return kept.length > 0;
  }

  findNote(manager: EntityManager, enrolmentId: string, blockKey: string): Promise<NoteEntity> {
    return manager.findOneByOrFail(NoteEntity, { enrolmentId, blockKey });
  }

  async saveQuizOutcome(manager: EntityManager, outcome: QuizOutcomeEntity): Promise<void> {
    await manager.upsert(QuizOutcomeEntity, outcome, ['attemptId']);
  }

  /**
   * What is reached stays: done is never taken back, its time is the first one, the score is the best one.
   * @returns whether the attempt is done by this outcome, for the first time. The caller holds the lock of the enrolment.
   */
  async savePackageOutcome(manager: EntityManager, outcome: Omit<PackageOutcomeEntity, 'doneAt'>): Promise<boolean> {
    const rows: { isNewlyDone: boolean }[] = await manager.query(
      `WITH saved AS (
         INSERT INTO package_outcome (attempt_id, enrolment_id, block_key, percent, is_done, done_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, CASE WHEN $5::boolean THEN $6::timestamptz END, $6)
         ON CONFLICT (attempt_id) DO UPDATE
           SET percent = GREATEST(package_outcome.percent, excluded.percent),
             is_done = package_outcome.is_done OR excluded.is_done,
             done_at = COALESCE(package_outcome.done_at, excluded.done_at),
             changed_at = GREATEST(package_outcome.changed_at, excluded.changed_at)
       )
       SELECT $5::boolean AND NOT EXISTS (SELECT 1 FROM package_outcome WHERE attempt_id = $1 AND is_done) AS "isNewlyDone"`,
      [outcome.attemptId, outcome.enrolmentId, outcome.blockKey, outcome.percent, outcome.isDone, outcome.changedAt],
    );
    return rows[0]?.isNewlyDone ?? false;
  }

  /**
   * Adds a sign of life to a visit and moves the place to resume, in one statement. It adds no more than the time since the last one of
   * the enrolment, in whole seconds: a repeated request adds nothing, visits side by side count once, and all visits together never hold
   * more time than has passed since the first sign. The caller holds the lock of the enrolment.
   * @returns whether it is the first visit to the lesson, which changes the progress
   */
  async saveVisit(
    manager: EntityManager,
    visit: { id: string; enrolmentId: string; lessonKey: string; blockKey: string | null; seconds: number; at: Date },
  ): Promise<boolean> {
    const rows: { isFirst: boolean }[] = await manager.query(
      `WITH earlier AS (
         SELECT COALESCE(bool_or(lesson_key = $3), false) AS known,
           COALESCE(floor(extract(epoch FROM $5::timestamptz - max(last_seen_at)))::int, 0) AS passed
         FROM visit WHERE enrolment_id = $2
       ),
       saved AS (
         INSERT INTO visit (id, enrolment_id, lesson_key, started_at, last_seen_at, seconds)
         SELECT $1, $2, $3, $5, $5, LEAST($6::int, GREATEST(0, passed)) FROM earlier
         ON CONFLICT (id) DO UPDATE
           SET last_seen_at = GREATEST(visit.last_seen_at, excluded.last_seen_at), seconds = visit.seconds + excluded.seconds
         WHERE visit.enrolment_id = $2 AND visit.lesson_key = $3
       ),
       place AS (UPDATE enrolment SET place_lesson_key = $3, place_block_key = $4 WHERE id = $2)
       SELECT NOT known AS "isFirst" FROM earlier`,
      [visit.id, visit.enrolmentId, visit.lessonKey, visit.blockKey, visit.at, visit.seconds],
    );
    return rows[0]?.isFirst ?? false;
  }
}
