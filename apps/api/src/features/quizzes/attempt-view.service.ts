import type { Language } from '@integra/shared-types/languages';
import type { Attempt, AttemptResult } from '@integra/shared-types/quizzes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { CourseContentService } from '../courses/index.js';
import type { AttemptQuestion } from './attempt-question.js';
import { AttemptQuestions } from './attempt-questions.service.js';
import { toAttemptSummary } from './attempt-summary.js';
import { AttemptsRepository } from './attempts.repository.js';
import { feedbackMode } from './feedback-mode.js';
import { toAnswer } from './presentation/answer-mapping.js';
import { presentQuestion } from './presentation/present-question.js';
import { presentResult } from './presentation/present-result.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';
import { isOutOfAttempts } from './quiz-allowance.js';
import { QuizOverviewService } from './quiz-overview.service.js';
import { QuizPlaces } from './quiz-place.js';
import { quizError } from './quizzes.errors.js';
import { attemptScore } from './scoring/attempt-score.js';
import { SubmitAttemptService } from './submit-attempt.service.js';

/** What learners see of their attempts, while they answer and afterwards. */
@Injectable()
export class AttemptViewService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly questions: AttemptQuestions,
    private readonly places: QuizPlaces,
    private readonly overviews: QuizOverviewService,
    private readonly submissions: SubmitAttemptService,
    private readonly content: CourseContentService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `attempt_not_found` */
  async find(personId: string, attemptId: string, language: Language): Promise<Attempt> {
    return this.view(personId, await this.require(personId, attemptId), language);
  }

  async view(personId: string, attempt: QuizAttemptEntity, language: Language): Promise<Attempt> {
    const place = await this.places.find(personId, attempt.enrolmentId, attempt.quizKey);
    const [questions, { outline, isPreview }] = await Promise.all([
      this.questions.list(attempt, language),
      this.content.outline(place.own.courseVersionId, language),
    ]);
    return {
      ...toAttemptSummary(attempt, place.quiz.feedback !== 'none'),
      enrolmentId: attempt.enrolmentId,
      quizKey: attempt.quizKey,
      lessonKey: place.quiz.lessonKey,
      kind: place.quiz.kind,
      language: outline.language,
      title: outline.quizzes[attempt.quizKey]?.title ?? attempt.quizKey,
      dueAt: attempt.dueAt?.toISOString() ?? null,
      serverNow: this.clock.now().toISOString(),
      isPreview,
      questions: questions.map((question, position) => ({
        position,
        question: presentQuestion(question.text, question.language, question.drawn),
        answer: question.answer === null ? null : toAnswer(question.answer, question.drawn),
        isFlagged: question.isFlagged,
        sequence: question.sequence,
        savedAt: question.savedAt?.toISOString() ?? null,
      })),
    };
  }

  /** @throws AppError `attempt_not_found` or `attempt_not_submitted` */
  async result(personId: string, attemptId: string, language: Language): Promise<AttemptResult> {
    const attempt = await this.require(personId, attemptId);
    if (attempt.submittedAt === null) throw quizError('attempt_not_submitted');
    const place = await this.places.find(personId, attempt.enrolmentId, attempt.quizKey);
    const { quiz } = place;
    const [questions, overview, { outline }] = await Promise.all([
      this.questions.list(attempt, language),
      this.overviews.of(place, language),
      this.content.outline(place.own.courseVersionId, language),
    ]);
    const feedback = feedbackMode({
      quiz,
      submittedAt: attempt.submittedAt,
      isPassed: overview.isPassed,
      isExhausted: isOutOfAttempts(overview),
      now: this.clock.now(),
    });
    const showsScore = feedback.mode !== 'none';
    const bands = outline.quizzes[quiz.key]?.bands ?? [];
    const lessonTitles = new Map(
      outline.modules.flatMap(({ lessons }) => lessons.map(({ key, title }) => [key, title])),
    );
    const titleOf = ({ lessonKey }: AttemptQuestion): string => lessonTitles.get(lessonKey) ?? lessonKey;
    return {
      attempt: toAttemptSummary(attempt, showsScore),
      enrolmentId: attempt.enrolmentId,
      quizKey: quiz.key,
      lessonKey: quiz.lessonKey,
      kind: quiz.kind,
      language: outline.language,
      title: overview.title,
      score: showsScore ? attempt.score : null,
      maximum: attempt.maximum ?? 0,
      percent: showsScore ? attempt.percent : null,
      passMark: quiz.passMark,
      isPassed: showsScore ? attempt.isPassed : null,
      bandText: showsScore ? (bands.findLast(({ from }) => from <= (attempt.percent ?? 0))?.text ?? null) : null,
      ...feedback,
      questions:
        feedback.mode === 'full'
          ? questions.map((question, position) => presentResult(question, position, titleOf(question)))
          : [],
      competences: showsScore ? guidance(questions, outline.competenceTitles, lessonTitles) : [],
      overview,
      progress: place.progress,
    };
  }

  /** The person's own, submitted first when its time is over. */
  private async require(personId: string, attemptId: string): Promise<QuizAttemptEntity> {
    const attempt = await this.attempts.findOwn(personId, attemptId);
    if (attempt === null) throw quizError('attempt_not_found');
    return this.submissions.settled(attempt);
  }
}

/** Points by competence, and the lessons of what was not wholly right. */
const guidance = (
  questions: readonly AttemptQuestion[],
  titles: Readonly<Record<string, string>>,
  lessonTitles: ReadonlyMap<string | undefined, string | undefined>,
): AttemptResult['competences'] =>
  attemptScore(questions).byCompetence.map(({ competence, right, total }) => {
    const toRead = questions.filter((question) => question.competence === competence && (question.points ?? 1) < 1);
    return {
      code: competence,
      title: titles[competence] ?? competence,
      right,
      total,
      lessons: [...new Set(toRead.map(({ lessonKey }) => lessonKey))].map((key) => ({
        key,
        title: lessonTitles.get(key) ?? key,
      })),
    };
  });
