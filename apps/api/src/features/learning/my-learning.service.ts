import type { Language } from '@integra/shared-types/languages';
import type { CourseView, LearningCard, Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import { CourseContentService } from '../courses/index.js';
import { EnrolmentsRepository, type LearningCardRow } from './enrolments.repository.js';
import { learningError } from './learning.errors.js';
import { placeOf, toEnrolment } from './own-enrolment.js';
import { ProgressService } from './progress.service.js';
import { hasBegun } from './progress/compute-progress.js';
import { resumePlace } from './progress/resume-place.js';

/** Before the first sign of life an enrolment waits for approval: there is nothing to resume. */
const NOT_BEGUN = { percent: 0, doneSteps: 0, totalSteps: 0, minutesLeft: 0 };

const toCard = (row: LearningCardRow): LearningCard => {
  const { progress } = row;
  const lessons = progress?.modules.flatMap((module) => module.lessons) ?? [];
  const resume = progress === null || row.state !== 'active' ? null : resumePlace(progress, placeOf(row));
  const { percent, doneSteps, totalSteps, minutesLeft } = progress ?? NOT_BEGUN;
  return {
    enrolment: toEnrolment(row),
    title: row.title,
    summary: row.summary,
    language: row.language,
    percent,
    doneSteps,
    totalSteps,
    minutesLeft,
    hasBegun: lessons.some(hasBegun),
    lessonsDone: lessons.filter((lesson) => lesson.state === 'done').length,
    lessonsTotal: lessons.length,
    resume,
    resumeTitle: resume === null ? null : (row.lessonTitles[resume.lessonKey] ?? null),
  };
};

/** A learner's courses, and the frame of one of them. */
@Injectable()
export class MyLearningService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly content: CourseContentService,
    private readonly progress: ProgressService,
  ) {}

  async list(personId: string, language: Language): Promise<{ items: LearningCard[] }> {
    const rows = await this.enrolments.listCards(personId, language);
    return { items: await Promise.all(rows.map(async (row) => toCard(await this.upToDate(row)))) };
  }

  /** Costs a statement only where a date in the stored progress has passed. */
  private async upToDate(row: LearningCardRow): Promise<LearningCardRow> {
    return row.state === 'requested' ? row : { ...row, progress: await this.progress.current(row) };
  }

  /** @throws AppError `enrolment_not_found` or `enrolment_not_active` */
  async course(personId: string, enrolmentId: string, language: Language): Promise<CourseView> {
    const own = await this.enrolments.findOwn(personId, enrolmentId);
    if (own === null) throw learningError('enrolment_not_found');
    if (own.state === 'requested' || own.state === 'declined') throw learningError('enrolment_not_active');
    const [{ outline, isPreview, languages }, progress] = await Promise.all([
      this.content.outline(own.courseVersionId, language),
      this.progress.current(own),
    ]);
    return { enrolment: toEnrolment(own), outline, isPreview, languages, progress, resume: this.resume(progress, own) };
  }

  private resume(progress: Progress, own: Parameters<typeof placeOf>[0]) {
    return resumePlace(progress, placeOf(own));
  }
}
