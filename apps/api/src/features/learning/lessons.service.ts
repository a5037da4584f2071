import type { StructureBlock, StructureLesson } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import type {
  LessonView,
  Note,
  Progress,
  ProgressChanged,
  SaveNoteSchema,
  VisitSchema,
} from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { SecretBox } from '../../core/auth/secret-box.js';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { CourseContentService } from '../courses/index.js';
import { EnrolmentsRepository, type SealedNote } from './enrolments.repository.js';
import { FactsRepository } from './facts.repository.js';
import { learningError } from './learning.errors.js';
import type { OwnEnrolment } from './own-enrolment.js';
import { ProgressService } from './progress.service.js';
import { resumePlace } from './progress/resume-place.js';
import { takesRecords } from './takes-records.js';

const NOTE_PURPOSE = 'note';
/** An open tab is not study time: a gap between two signs of life counts at most this, seconds. */
const LONGEST_GAP_SECONDS = 120;

/** Reading: one lesson with the reader's own records of it. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly facts: FactsRepository,
    private readonly content: CourseContentService,
    private readonly progress: ProgressService,
    private readonly secretBox: SecretBox,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `enrolment_not_found`, `enrolment_not_active`, `lesson_not_found` or `lesson_locked` */
  async open(personId: string, enrolmentId: string, lessonKey: string, language: Language): Promise<LessonView> {
    const found = await this.enrolments.findOwnAtLesson(personId, enrolmentId, lessonKey, language);
    const { own, progress } = await this.requireOpen(found, lessonKey);
    if (found?.documentHash == null) throw learningError('lesson_not_found');
    const document = await this.content.lesson(found.documentHash);
    const blocks = new Set(document.blocks.map((block) => block.key));
    return {
      document,
      documentHash: found.documentHash,
      isPreview: found.isPreview ?? false,
      audience: own.audience,
      progress,
      notes: found.notes.filter((note) => blocks.has(note.blockKey)).map((note) => this.openNote(note)),
      place: own.placeLessonKey === lessonKey ? own.placeBlockKey : null,
    };
  }

  /**
   * A sign of life.
   * @throws AppError `enrolment_not_found`, `enrolment_not_active`, `lesson_not_found`, `lesson_locked` or `too_many_requests`
   */
  async visit(
    personId: string,
    enrolmentId: string,
    lessonKey: string,
    visit: z.infer<typeof VisitSchema>,
  ): Promise<void> {
    await this.throttle.pace('visit', personId);
    await this.requireOpen(await this.enrolments.findOwn(personId, enrolmentId), lessonKey);
    const sign = {
      id: visit.visitId,
      enrolmentId,
      lessonKey,
      blockKey: visit.blockKey,
      seconds: Math.min(visit.seconds, LONGEST_GAP_SECONDS),
      at: this.clock.now(),
    };
    await this.unitOfWork.run(async (transaction) => {
      const enrolment = await this.progress.lockOpen(transaction, enrolmentId);
      if (await this.facts.saveVisit(transaction, sign)) await this.progress.refresh(transaction, enrolment);
    });
  }

  /** "I have read this lesson." Saying it twice changes nothing. @throws AppError as `visit` */
  async markRead(personId: string, enrolmentId: string, lessonKey: string): Promise<ProgressChanged> {
    const { own } = await this.requireOpen(await this.enrolments.findOwn(personId, enrolmentId), lessonKey);
    const lesson = await this.lessonOf(own.courseVersionId, lessonKey);
    const progress = await this.progress.record(enrolmentId, (transaction) =>
      this.facts.saveLessonView(transaction, {
        enrolmentId,
        lessonKey,
        viewedAt: this.clock.now(),
        requiredHash: lesson.requiredHash,
      }),
    );
    return { progress, next: resumePlace(progress, null) };
  }

  /**
   * @throws AppError `enrolment_not_found`, `enrolment_not_active`, `block_not_found`, `lesson_locked`, or `note_outdated` with what is
   *   held: it was written elsewhere, or later by the same page, and stays
   */
  async saveNote(
    personId: string,
    enrolmentId: string,
    blockKey: string,
    { text, revision }: z.infer<typeof SaveNoteSchema>,
  ): Promise<ProgressChanged & { savedAt: string }> {
    const own = await this.enrolments.findOwn(personId, enrolmentId);
    if (own === null) throw learningError('enrolment_not_found');
    const { lesson, block } = await this.blockOf(own.courseVersionId, blockKey);
    if (block.type !== 'reflection' && block.type !== 'action_plan') throw learningError('block_not_found');
    await this.requireOpen(own, lesson.key);
    const savedAt = this.clock.now();
    const progress = await this.progress.record(enrolmentId, async (transaction) => {
      const isKept = await this.facts.saveNote(transaction, {
        enrolmentId,
        blockKey,
        sealedText: this.secretBox.seal(NOTE_PURPOSE, text),
        isEmpty: text.trim() === '',
        revision,
        savedAt,
      });
      if (isKept) return;
      const held = await this.facts.findNote(transaction, enrolmentId, blockKey);
      throw learningError('note_outdated', { held: this.openNote(held) });
    });
    return { progress, next: resumePlace(progress, null), savedAt: savedAt.toISOString() };
  }

  /** The enrolment and its progress, when this lesson may be read now. */
  async requireOpen(own: OwnEnrolment | null, lessonKey: string): Promise<{ own: OwnEnrolment; progress: Progress }> {
    if (own === null) throw learningError('enrolment_not_found');
    if (!takesRecords(own.state)) throw learningError('enrolment_not_active');
    const progress = await this.progress.current(own);
    const module = progress.modules.find(({ lessons }) => lessons.some((lesson) => lesson.key === lessonKey));
    const lesson = module?.lessons.find((candidate) => candidate.key === lessonKey);
    if (module === undefined || lesson === undefined) throw learningError('lesson_not_found');
    if (lesson.state === 'locked') throw learningError('lesson_locked', { lock: module.lock });
    return { own, progress };
  }

  /** @throws AppError `block_not_found` */
  async blockOf(versionId: string, blockKey: string): Promise<{ lesson: StructureLesson; block: StructureBlock }> {
    const structure = await this.content.structureOf(versionId);
    for (const lesson of structure.modules.flatMap((module) => module.lessons)) {
      const block = lesson.blocks.find((candidate) => candidate.key === blockKey);
      if (block !== undefined) return { lesson, block };
    }
    throw learningError('block_not_found');
  }

  private async lessonOf(versionId: string, lessonKey: string): Promise<StructureLesson> {
    const structure = await this.content.structureOf(versionId);
    const lesson = structure.modules.flatMap((module) => module.lessons).find(({ key }) => key === lessonKey);
    if (lesson === undefined) throw learningError('lesson_not_found');
    return lesson;
  }

  private openNote({ blockKey, sealedText, revision, savedAt }: SealedNote): Note {
    const text = this.secretBox.openIfReadable(NOTE_PURPOSE, sealedText);
    return { blockKey, text, revision, savedAt: savedAt.toISOString() };
  }
}
