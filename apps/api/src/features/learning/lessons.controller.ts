import { ContentKeySchema, IdSchema } from '@integra/shared-types/common';
import { LanguageQuerySchema } from '@integra/shared-types/courses';
import {
  ChooseSchema,
  CurrentScenarioRunSchema,
  LessonViewSchema,
  NoteSavedSchema,
  ProgressChangedSchema,
  SaveNoteSchema,
  ScenarioChosenSchema,
  ScenarioRunSchema,
  StartScenarioRunSchema,
  VisitSchema,
} from '@integra/shared-types/learning';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { type LanguageQuery, languageOf } from '../../core/http/language-of.js';
import { Returns, ReturnsStored } from '../../core/http/returns.js';
import { LessonsService } from './lessons.service.js';
import { ScenarioRunsService } from './scenario-runs.service.js';

/** Reading lessons and working through scenarios. */
@Controller()
export class LessonsController {
  constructor(
    private readonly lessons: LessonsService,
    private readonly scenarios: ScenarioRunsService,
  ) {}

  @Get('enrolments/:id/lessons/:lessonKey')
  @Allow('self')
  @ReturnsStored(LessonViewSchema)
  open(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lessonKey', { schema: ContentKeySchema }) lessonKey: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.lessons.open(identity.personId, id, lessonKey, languageOf(query, identity));
  }

  @Post('enrolments/:id/lessons/:lessonKey/visits')
  @Allow('self')
  @HttpCode(204)
  visit(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lessonKey', { schema: ContentKeySchema }) lessonKey: string,
    @Body({ schema: VisitSchema }) visit: z.infer<typeof VisitSchema>,
  ): Promise<void> {
    return this.lessons.visit(identity.personId, id, lessonKey, visit);
  }

  @Post('enrolments/:id/lessons/:lessonKey/done')
  @Allow('self')
  @Returns(ProgressChangedSchema)
  markRead(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('lessonKey', { schema: ContentKeySchema }) lessonKey: string,
  ) {
    return this.lessons.markRead(identity.personId, id, lessonKey);
  }

  @Put('enrolments/:id/notes/:blockKey')
  @Allow('self')
  @Returns(NoteSavedSchema)
  saveNote(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('blockKey', { schema: ContentKeySchema }) blockKey: string,
    @Body({ schema: SaveNoteSchema }) note: z.infer<typeof SaveNoteSchema>,
  ) {
    return this.lessons.saveNote(identity.personId, id, blockKey, note);
  }

  @Get('enrolments/:id/scenarios/:blockKey/runs')
  @Allow('self')
  @Returns(CurrentScenarioRunSchema)
  currentRun(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('blockKey', { schema: ContentKeySchema }) blockKey: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.scenarios.current(identity.personId, id, blockKey, languageOf(query, identity));
  }

  @Post('enrolments/:id/scenarios/:blockKey/runs')
  @Allow('self')
  @Returns(ScenarioRunSchema)
  startRun(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('blockKey', { schema: ContentKeySchema }) blockKey: string,
    @Body({ schema: StartScenarioRunSchema }) { fromNodeKey }: z.infer<typeof StartScenarioRunSchema>,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.scenarios.start(identity.personId, id, blockKey, fromNodeKey, languageOf(query, identity));
  }

  @Post('scenario-runs/:runId/choices')
  @Allow('self')
  @Returns(ScenarioChosenSchema)
  choose(
    @CurrentIdentity() identity: Identity,
    @Param('runId', { schema: IdSchema }) runId: string,
    @Body({ schema: ChooseSchema }) choice: z.infer<typeof ChooseSchema>,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.scenarios.choose(identity.personId, runId, choice, languageOf(query, identity));
  }
}
