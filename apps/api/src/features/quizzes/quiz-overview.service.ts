import type { Language } from '@integra/shared-types/languages';
import type { QuizOverview } from '@integra/shared-types/quizzes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { CourseContentService } from '../courses/index.js';
import { takesRecords } from '../learning/index.js';
import { timeLimitOf } from './attempt-clock.js';
import { toAttemptSummary } from './attempt-summary.js';
import { AttemptsRepository } from './attempts.repository.js';
import { questionCount } from './draw/question-count.js';
import { quizAllowance } from './quiz-allowance.js';
import type { QuizPlace } from './quiz-place.js';
import { SettledPlaces } from './settled-places.js';

/** What a learner sees before an attempt: the rules, what is left, and earlier results. */
@Injectable()
export class QuizOverviewService {
  constructor(
    private readonly places: SettledPlaces,
    private readonly attempts: AttemptsRepository,
    private readonly content: CourseContentService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `enrolment_not_found` or `quiz_not_found` */
  async find(personId: string, enrolmentId: string, quizKey: string, language: Language): Promise<QuizOverview> {
    return this.of(await this.places.find(personId, enrolmentId, quizKey), language);
  }

  async of({ own, quiz, isLocked }: QuizPlace, language: Language): Promise<QuizOverview> {
    const [attempts, grants, factor, { outline }] = await Promise.all([
      this.attempts.list(own.id, quiz.key),
      this.attempts.listGrants(own.id, quiz.key),
      this.attempts.timeFactor(own.personId),
      this.content.outline(own.courseVersionId, language),
    ]);
    const showsScore = quiz.feedback !== 'none';
    const percents = attempts.flatMap(({ percent }) => percent ?? []);
    const isActive = takesRecords(own.state);
    const words = outline.quizzes[quiz.key];
    return {
      quizKey: quiz.key,
      kind: quiz.kind,
      language: outline.language,
      title: words?.title ?? quiz.key,
      instructions: words?.instructions ?? '',
      questionCount: questionCount(quiz.draw),
      passMark: quiz.passMark,
      ...quizAllowance({ quiz, attempts, grants: grants.length, isLocked, isActive, now: this.clock.now() }),
      waitHours: quiz.waitHours,
      timeLimitMinutes: quiz.timeLimitMinutes === null ? null : timeLimitOf(quiz.timeLimitMinutes, factor),
      best: showsScore && percents.length > 0 ? Math.max(...percents) : null,
      isPassed: quiz.passMark !== null && attempts.some((attempt) => attempt.isPassed === true),
      openAttemptId: attempts.find(({ state }) => state === 'in_progress')?.id ?? null,
      attempts: attempts.map((attempt) => toAttemptSummary(attempt, showsScore)),
      grants: grants.map(({ reason, grantedAt }) => ({ reason, grantedAt: grantedAt.toISOString() })),
    };
  }
}
