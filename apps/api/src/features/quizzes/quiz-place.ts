import type { StructureQuiz } from '@integra/course-content/structure';
import type { Progress } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import { CourseContentService } from '../courses/index.js';
import { type OwnEnrolment, OwnEnrolments } from '../learning/index.js';
import { quizError } from './quizzes.errors.js';

/** A quiz in the course that one learner takes. */
export type QuizPlace = {
  readonly own: OwnEnrolment;
  readonly progress: Progress;
  readonly quiz: StructureQuiz;
  /** Its module can't be opened yet. */
  readonly isLocked: boolean;
};

@Injectable()
export class QuizPlaces {
  constructor(
    private readonly enrolments: OwnEnrolments,
    private readonly content: CourseContentService,
  ) {}

  /** @throws AppError `enrolment_not_found` or `quiz_not_found` */
  async find(personId: string, enrolmentId: string, quizKey: string): Promise<QuizPlace> {
    const { own, progress } = await this.enrolments.require(personId, enrolmentId);
    const structure = await this.content.structureOf(own.courseVersionId);
    const quiz = structure.quizzes.find(({ key }) => key === quizKey);
    if (quiz === undefined) throw quizError('quiz_not_found');
    const lesson = progress.modules.flatMap((module) => module.lessons).find(({ key }) => key === quiz.lessonKey);
    return { own, progress, quiz, isLocked: lesson?.state === 'locked' };
  }
}
