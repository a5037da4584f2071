import { ContentKeySchema, IdSchema } from '@integra/shared-types/common';
import { LanguageQuerySchema } from '@integra/shared-types/courses';
import {
  AnswerSavedSchema,
  AttemptResultSchema,
  AttemptSchema,
  PositionSchema,
  QuizOverviewSchema,
  type SaveAnswer,
  SaveAnswerSchema,
} from '@integra/shared-types/quizzes';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { type LanguageQuery, languageOf } from '../../core/http/language-of.js';
import { Returns } from '../../core/http/returns.js';
import { AnswersService } from './answers.service.js';
import { AttemptViewService } from './attempt-view.service.js';
import { QuizOverviewService } from './quiz-overview.service.js';
import { StartAttemptService } from './start-attempt.service.js';
import { SubmitAttemptService } from './submit-attempt.service.js';

@Controller()
export class QuizzesController {
  constructor(
    private readonly overviews: QuizOverviewService,
    private readonly starts: StartAttemptService,
    private readonly views: AttemptViewService,
    private readonly answers: AnswersService,
    private readonly submissions: SubmitAttemptService,
  ) {}

  @Get('enrolments/:id/quizzes/:quizKey')
  @Allow('self')
  @Returns(QuizOverviewSchema)
  overview(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('quizKey', { schema: ContentKeySchema }) quizKey: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.overviews.find(identity.personId, id, quizKey, languageOf(query, identity));
  }

  @Post('enrolments/:id/quizzes/:quizKey/attempts')
  @Allow('self')
  @Returns(AttemptSchema)
  async start(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('quizKey', { schema: ContentKeySchema }) quizKey: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    const language = languageOf(query, identity);
    const attempt = await this.starts.start(identity.personId, id, quizKey, language);
    return this.views.view(identity.personId, attempt, language);
  }

  @Get('attempts/:attemptId')
  @Allow('self')
  @Returns(AttemptSchema)
  find(
    @CurrentIdentity() identity: Identity,
    @Param('attemptId', { schema: IdSchema }) attemptId: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.views.find(identity.personId, attemptId, languageOf(query, identity));
  }

  @Put('attempts/:attemptId/answers/:position')
  @Allow('self')
  @Returns(AnswerSavedSchema)
  saveAnswer(
    @CurrentIdentity() identity: Identity,
    @Param('attemptId', { schema: IdSchema }) attemptId: string,
    @Param('position', { schema: PositionSchema }) position: number,
    @Body({ schema: SaveAnswerSchema }) save: SaveAnswer,
  ) {
    return this.answers.save(identity.personId, attemptId, position, save);
  }

  @Post('attempts/:attemptId/submission')
  @Allow('self')
  @Returns(AttemptResultSchema)
  async submit(
    @CurrentIdentity() identity: Identity,
    @Param('attemptId', { schema: IdSchema }) attemptId: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    await this.submissions.submit(identity.personId, attemptId);
    return this.views.result(identity.personId, attemptId, languageOf(query, identity));
  }

  @Get('attempts/:attemptId/result')
  @Allow('self')
  @Returns(AttemptResultSchema)
  result(
    @CurrentIdentity() identity: Identity,
    @Param('attemptId', { schema: IdSchema }) attemptId: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.views.result(identity.personId, attemptId, languageOf(query, identity));
  }
}
