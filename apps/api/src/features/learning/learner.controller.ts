import { MyCompetencesSchema, type RateSelf, RateSelfSchema } from '@integra/shared-types/blueprint';
import { CatalogueCourseDetailSchema, CatalogueSchema, LanguageQuerySchema } from '@integra/shared-types/courses';
import { ContentKeySchema, IdSchema } from '@integra/shared-types/common';
import {
  CourseViewSchema,
  EnrolmentSchema,
  EnrolSchema,
  MyLearningSchema,
  UpdateEnrolmentSchema,
} from '@integra/shared-types/learning';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { type LanguageQuery, languageOf } from '../../core/http/language-of.js';
import { Returns, ReturnsStored } from '../../core/http/returns.js';
import { CatalogueService } from './catalogue.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { EvidenceService } from './evidence.service.js';
import { MyLearningService } from './my-learning.service.js';

/** Courses of the signed-in person. */
@Controller()
export class LearnerController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly enrolments: EnrolmentsService,
    private readonly evidence: EvidenceService,
    private readonly myLearning: MyLearningService,
  ) {}

  @Get('catalogue')
  @Allow('self')
  @Returns(CatalogueSchema)
  listCatalogue(@CurrentIdentity() identity: Identity, @Query({ schema: LanguageQuerySchema }) query: LanguageQuery) {
    return this.catalogue.list(identity.personId, languageOf(query, identity));
  }

  @Get('catalogue/:key')
  @Allow('self')
  @Returns(CatalogueCourseDetailSchema)
  findInCatalogue(
    @CurrentIdentity() identity: Identity,
    @Param('key', { schema: ContentKeySchema }) key: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.catalogue.find(identity.personId, key, languageOf(query, identity));
  }

  @Get('my-learning')
  @Allow('self')
  @Returns(MyLearningSchema)
  listMyLearning(@CurrentIdentity() identity: Identity, @Query({ schema: LanguageQuerySchema }) query: LanguageQuery) {
    return this.myLearning.list(identity.personId, languageOf(query, identity));
  }

  @Post('enrolments')
  @Allow('self')
  @Returns(EnrolmentSchema)
  enrol(@CurrentIdentity() identity: Identity, @Body({ schema: EnrolSchema }) form: z.infer<typeof EnrolSchema>) {
    return this.enrolments.enrolOneself(identity.personId, form.courseKey, form.audience);
  }

  @Patch('enrolments/:id')
  @Allow('self')
  @Returns(EnrolmentSchema)
  changeAudience(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: UpdateEnrolmentSchema }) form: z.infer<typeof UpdateEnrolmentSchema>,
  ) {
    return this.enrolments.changeAudience(identity.personId, id, form.audience);
  }

  @Get('enrolments/:id/course')
  @Allow('self')
  @ReturnsStored(CourseViewSchema)
  openCourse(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
  ) {
    return this.myLearning.course(identity.personId, id, languageOf(query, identity));
  }

  @Get('my-competences')
  @Allow('self')
  @Returns(MyCompetencesSchema)
  listCompetences(@CurrentIdentity() identity: Identity) {
    return this.evidence.listOf(identity.personId);
  }

  @Post('my-competences')
  @Allow('self')
  @Returns(MyCompetencesSchema)
  rateSelf(@CurrentIdentity() identity: Identity, @Body({ schema: RateSelfSchema }) rating: RateSelf) {
    return this.evidence.rateSelf(identity.personId, rating);
  }
}
