import { PersonSummarySchema } from '@integra/shared-types/accounts';
import { IdSchema } from '@integra/shared-types/common';
import { type RoleGrant, RoleGrantSchema } from '@integra/shared-types/permissions';
import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { PeopleService } from './people.service.js';
import { RolesService } from './roles.service.js';

@Controller('people/:id/roles')
export class PeopleRolesController {
  constructor(
    private readonly people: PeopleService,
    private readonly roles: RolesService,
  ) {}

  @Post()
  @Allow('roles.assign')
  @Returns(PersonSummarySchema)
  async assign(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: RoleGrantSchema }) grant: RoleGrant,
    @CurrentIdentity() by: Identity,
  ) {
    await this.roles.assign(id, grant, by.accountId);
    return this.people.find(id);
  }

  @Delete(':roleId')
  @Allow('roles.assign')
  @Returns(PersonSummarySchema)
  async withdraw(
    @Param('id', { schema: IdSchema }) id: string,
    @Param('roleId', { schema: IdSchema }) roleId: string,
    @CurrentIdentity() by: Identity,
  ) {
    await this.roles.withdraw(id, roleId, by.accountId);
    return this.people.find(id);
  }
}
