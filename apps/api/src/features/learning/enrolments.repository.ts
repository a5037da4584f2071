import type { Language } from '@integra/shared-types/languages';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { newestRelease } from '../courses/index.js';
import { EnrolmentEntity } from './enrolment.entity.js';
import type { NoteEntity } from './note.entity.js';
import type { OwnEnrolment } from './own-enrolment.js';

/** Sealed notes travel with the enrolment so that a lesson opens with one statement for everything personal. */
export type SealedNote = Pick<NoteEntity, 'blockKey' | 'sealedText' | 'revision' | 'savedAt'>;
type SealedNoteRow = Omit<SealedNote, 'sealedText' | 'savedAt'> & { sealedText: string; savedAt: string };
export type EnrolmentAtLesson = OwnEnrolment & {
  readonly notes: readonly SealedNote[];
  /** Null when no release has the lesson. */
  readonly documentHash: string | null;
  readonly isPreview: boolean | null;
};

export type LearningCardRow = OwnEnrolment & {
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly lessonTitles: Readonly<Record<string, string>>;
};

const OWN_COLUMNS = `
  enrolment.id, enrolment.person_id AS "personId", course.key AS "courseKey", enrolment.course_version_id AS "courseVersionId",
  version.number AS "versionNumber", enrolment.state, enrolment.audience, enrolment.enrolled_at AS "enrolledAt",
  enrolment.completed_at AS "completedAt", enrolment.place_lesson_key AS "placeLessonKey", enrolment.place_block_key AS "placeBlockKey",
  progress.document AS progress, progress.holds_until AS "holdsUntil"`;

const OWN_TABLES = `
  FROM enrolment
  JOIN course ON course.id = enrolment.course_id
  JOIN course_version version ON version.id = enrolment.course_version_id
  LEFT JOIN enrolment_progress progress ON progress.enrolment_id = enrolment.id`;

const fromRow = ({ blockKey, sealedText, revision, savedAt }: SealedNoteRow): SealedNote => ({
  blockKey,
  sealedText: Buffer.from(sealedText, 'base64'),
  revision,
  savedAt: new Date(savedAt),
});

@Injectable()
export class EnrolmentsRepository {
  constructor(@InjectRepository(EnrolmentEntity) private readonly enrolments: Repository<EnrolmentEntity>) {}

  /** Somebody else's enrolment is as unknown as one that does not exist. */
  async findOwn(personId: string, id: string): Promise<OwnEnrolment | null> {
    const rows: OwnEnrolment[] = await this.enrolments.query(
      `SELECT ${OWN_COLUMNS} ${OWN_TABLES} WHERE enrolment.id = $1 AND enrolment.person_id = $2`,
      [id, personId],
    );
    return rows[0] ?? null;
  }

  /** Everything that opening a lesson needs except the document itself, which is addressed by its hash. */
  async findOwnAtLesson(
    personId: string,
    id: string,
    lessonKey: string,
    language: Language,
  ): Promise<EnrolmentAtLesson | null> {
    const rows: (Omit<EnrolmentAtLesson, 'notes'> & { notes: SealedNoteRow[] })[] = await this.enrolments.query(
      `SELECT ${OWN_COLUMNS}, lesson.document_hash AS "documentHash", release.is_preview AS "isPreview", COALESCE((
         SELECT jsonb_agg(jsonb_build_object(
           'blockKey', block_key, 'sealedText', encode(sealed_text, 'base64'), 'revision', revision, 'savedAt', saved_at))
         FROM note WHERE enrolment_id = enrolment.id), '[]') AS notes
       ${OWN_TABLES}
       LEFT JOIN LATERAL (SELECT id, is_preview FROM language_release release ${newestRelease('$4')}) release ON true
       LEFT JOIN release_lesson lesson ON lesson.release_id = release.id AND lesson.lesson_key = $3
       WHERE enrolment.id = $1 AND enrolment.person_id = $2`,
      [id, personId, lessonKey, language],
    );
    const row = rows[0];
    return row === undefined ? null : { ...row, notes: row.notes.map(fromRow) };
  }

  /** One statement whatever the number of courses: enrolments that are not over, with titles in the asked language or the source. */
  listCards(personId: string, language: Language): Promise<LearningCardRow[]> {
    return this.enrolments.query(
      `SELECT ${OWN_COLUMNS}, release.language, release.outline ->> 'title' AS title, release.outline ->> 'summary' AS summary, COALESCE((
         SELECT jsonb_object_agg(lesson ->> 'key', lesson ->> 'title')
         FROM jsonb_array_elements(release.outline -> 'modules') module, jsonb_array_elements(module -> 'lessons') lesson
       ), '{}') AS "lessonTitles"
       ${OWN_TABLES}
       JOIN LATERAL (SELECT language, outline FROM language_release release ${newestRelease('$2')}) release ON true
       WHERE enrolment.person_id = $1 AND enrolment.state IN ('requested', 'active', 'completed')
         AND NOT EXISTS (
           SELECT FROM enrolment newer
           WHERE newer.person_id = $1 AND newer.course_id = enrolment.course_id AND newer.number > enrolment.number
             AND newer.state IN ('requested', 'active', 'completed'))
       ORDER BY enrolment.state = 'completed', enrolment.enrolled_at DESC`,
      [personId, language],
    );
  }

  /** Holds back parallel writes to the records of one enrolment. @returns null when there is none */
  lock(manager: EntityManager, id: string): Promise<EnrolmentEntity | null> {
    return manager.findOne(EnrolmentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The next number of this person on this course. */
  async nextNumber(manager: EntityManager, personId: string, courseId: string): Promise<number> {
    const last = await manager.maximum(EnrolmentEntity, 'number', { personId, courseId });
    return (last ?? 0) + 1;
  }

  async insert(manager: EntityManager, enrolment: Omit<EnrolmentEntity, 'id'>): Promise<string> {
    const saved = await manager.save(manager.create(EnrolmentEntity, enrolment));
    return saved.id;
  }

  async update(manager: EntityManager, id: string, change: Partial<EnrolmentEntity>): Promise<void> {
    await manager.update(EnrolmentEntity, { id }, change);
  }

  findOpen(personId: string, courseId: string): Promise<EnrolmentEntity | null> {
    return this.enrolments
      .createQueryBuilder('enrolment')
      .where('enrolment.personId = :personId AND enrolment.courseId = :courseId', { personId, courseId })
      .andWhere(`enrolment.state IN ('requested', 'active')`)
      .getOne();
  }
}
