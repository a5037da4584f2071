import {
  InvitedSchema,
  InviteSchema,
  PeopleQuerySchema,
  PersonPageSchema,
  PersonSummarySchema,
  ReinviteSchema,
  SuspendSchema,
  UpdatePersonSchema,
} from '@integra/shared-types/accounts';
import { IdSchema } from '@integra/shared-types/common';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleService } from './people.service.js';
import { SecondFactorService } from './second-factor.service.js';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  @Get()
  @Allow('accounts.read')
  @Returns(PersonPageSchema)
  list(@Query({ schema: PeopleQuerySchema }) query: z.infer<typeof PeopleQuerySchema>) {
    return this.people.list(query);
  }

  @Post()
  @Allow('accounts.invite')
  @Returns(InvitedSchema)
  invite(@Body({ schema: InviteSchema }) form: z.infer<typeof InviteSchema>, @CurrentIdentity() by: Identity) {
    return this.invitations.invite(form, by);
  }

  @Get(':id')
  @Allow('accounts.read')
  @Returns(PersonSummarySchema)
  find(@Param('id', { schema: IdSchema }) id: string) {
    return this.people.find(id);
  }

  @Patch(':id')
  @Allow('accounts.manage')
  @Returns(PersonSummarySchema)
  update(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: UpdatePersonSchema }) change: z.infer<typeof UpdatePersonSchema>,
    @CurrentIdentity() by: Identity,
  ) {
    return this.people.update(id, change, by.accountId);
  }

  @Post(':id/invitation')
  @Allow('accounts.invite')
  @Returns(InvitedSchema)
  inviteAgain(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: ReinviteSchema }) { delivery }: z.infer<typeof ReinviteSchema>,
    @CurrentIdentity() by: Identity,
  ) {
    return this.invitations.inviteAgain(id, delivery, by.accountId);
  }

  @Post(':id/suspension')
  @Allow('accounts.manage')
  @Returns(PersonSummarySchema)
  suspend(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: SuspendSchema }) { reason }: z.infer<typeof SuspendSchema>,
    @CurrentIdentity() by: Identity,
  ) {
    return this.people.suspend(id, reason, by.accountId);
  }

  @Delete(':id/suspension')
  @Allow('accounts.manage')
  @Returns(PersonSummarySchema)
  reopen(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity) {
    return this.people.reopen(id, by.accountId);
  }

  @Delete(':id/second-factor')
  @Allow('accounts.manage')
  @HttpCode(204)
  removeSecondFactor(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity): Promise<void> {
    return this.secondFactor.removeForOther(id, by);
  }
}
