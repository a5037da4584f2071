import { IdSchema } from '@integra/shared-types/common';
import { GrantAttemptSchema, TimeAllowanceSchema } from '@integra/shared-types/quizzes';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { GrantsService } from './grants.service.js';

@Controller()
export class GrantsController {
  constructor(private readonly grants: GrantsService) {}

  @Post('managed-enrolments/:id/grants')
  @Allow('attempts.grant')
  @HttpCode(204)
  grantAttempt(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: GrantAttemptSchema }) { quizKey, reason }: z.infer<typeof GrantAttemptSchema>,
    @CurrentIdentity() by: Identity,
  ): Promise<void> {
    return this.grants.grantAttempt(id, quizKey, reason, by.accountId);
  }

  @Get('people/:id/time-allowance')
  @Allow('accounts.manage')
  @Returns(TimeAllowanceSchema)
  readTimeAllowance(@Param('id', { schema: IdSchema }) id: string) {
    return this.grants.timeFactor(id);
  }

  @Put('people/:id/time-allowance')
  @Allow('accounts.manage')
  @Returns(TimeAllowanceSchema)
  setTimeAllowance(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: TimeAllowanceSchema }) { factor }: z.infer<typeof TimeAllowanceSchema>,
    @CurrentIdentity() by: Identity,
  ) {
    return this.grants.setTimeFactor(id, factor, by.accountId);
  }
}
