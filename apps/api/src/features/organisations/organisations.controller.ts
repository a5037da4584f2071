import { IdSchema } from '@integra/shared-types/common';
import {
  OrganisationPageSchema,
  type OrganisationQuery,
  OrganisationQuerySchema,
  OrganisationSchema,
  type SaveOrganisation,
  SaveOrganisationSchema,
} from '@integra/shared-types/organisations';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { OrganisationsService } from './organisations.service.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Allow('organisations.read')
  @Returns(OrganisationPageSchema)
  list(@Query({ schema: OrganisationQuerySchema }) query: OrganisationQuery) {
    return this.organisations.list(query);
  }

  @Post()
  @Allow('organisations.manage')
  @Returns(OrganisationSchema)
  create(@Body({ schema: SaveOrganisationSchema }) form: SaveOrganisation, @CurrentIdentity() by: Identity) {
    return this.organisations.create(form, by.accountId);
  }

  @Get(':id')
  @Allow('organisations.read')
  @Returns(OrganisationSchema)
  find(@Param('id', { schema: IdSchema }) id: string) {
    return this.organisations.require(id);
  }

  @Put(':id')
  @Allow('organisations.manage')
  @Returns(OrganisationSchema)
  update(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: SaveOrganisationSchema }) form: SaveOrganisation,
    @CurrentIdentity() by: Identity,
  ) {
    return this.organisations.update(id, form, by.accountId);
  }

  @Delete(':id')
  @Allow('organisations.manage')
  @Returns(OrganisationSchema)
  archive(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity) {
    return this.organisations.archive(id, by.accountId);
  }

  @Post(':id/restore')
  @Allow('organisations.manage')
  @Returns(OrganisationSchema)
  restore(@Param('id', { schema: IdSchema }) id: string, @CurrentIdentity() by: Identity) {
    return this.organisations.restore(id, by.accountId);
  }
}
