import { IdSchema } from '@integra/shared-types/common';
import {
  DecideEnrolmentSchema,
  EnrolPersonSchema,
  ManagedEnrolmentPageSchema,
  type ManagedEnrolmentQuery,
  ManagedEnrolmentQuerySchema,
} from '@integra/shared-types/enrolments';
import { EnrolmentSchema } from '@integra/shared-types/learning';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ManagedEnrolmentsService } from './managed-enrolments.service.js';

/** Enrolments of others, for those who manage them. */
@Controller('managed-enrolments')
export class ManagedEnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly managed: ManagedEnrolmentsService,
  ) {}

  @Get()
  @Allow('enrolments.read')
  @Returns(ManagedEnrolmentPageSchema)
  list(@Query({ schema: ManagedEnrolmentQuerySchema }) query: ManagedEnrolmentQuery, @CurrentIdentity() by: Identity) {
    return this.managed.list(query, by.accountId);
  }

  @Post()
  @Allow('enrolments.manage')
  @Returns(EnrolmentSchema)
  enrol(@Body({ schema: EnrolPersonSchema }) form: z.infer<typeof EnrolPersonSchema>, @CurrentIdentity() by: Identity) {
    return this.enrolments.enrolPerson(form.accountId, form.courseKey, form.audience, by.accountId);
  }

  @Post(':id/decision')
  @Allow('enrolments.manage')
  @HttpCode(204)
  decide(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: DecideEnrolmentSchema }) { decision }: z.infer<typeof DecideEnrolmentSchema>,
    @CurrentIdentity() by: Identity,
  ): Promise<void> {
    return this.enrolments.decide(id, decision, by.accountId);
  }
}
