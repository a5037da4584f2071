import { ContentKeySchema, IdSchema } from '@integra/shared-types/common';
import {
  LaunchMadeSchema,
  type LaunchPackage,
  LaunchPackageSchema,
  LaunchQuerySchema,
  PackagePlaceSchema,
} from '@integra/shared-types/scorm-playing';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../../core/auth/identity.js';
import { Returns } from '../../../core/http/returns.js';
import { LaunchesService } from './launches.service.js';
import { PackagePlaces } from './package-places.service.js';

type LaunchQuery = z.infer<typeof LaunchQuerySchema>;

/** Packages at their places in courses, and the author's sandbox. */
@Controller()
export class PlayingController {
  constructor(
    private readonly places: PackagePlaces,
    private readonly launches: LaunchesService,
  ) {}

  @Get('enrolments/:id/packages/:blockKey')
  @Allow('self')
  @Returns(PackagePlaceSchema)
  show(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('blockKey', { schema: ContentKeySchema }) blockKey: string,
    @Query({ schema: LaunchQuerySchema }) { language }: LaunchQuery,
  ) {
    return this.places.show(identity.personId, id, blockKey, language);
  }

  @Post('enrolments/:id/packages/:blockKey/launches')
  @Allow('self')
  @Returns(LaunchMadeSchema)
  launch(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Param('blockKey', { schema: ContentKeySchema }) blockKey: string,
    @Query({ schema: LaunchQuerySchema }) { language }: LaunchQuery,
    @Body({ schema: LaunchPackageSchema }) form: LaunchPackage,
  ) {
    return this.launches.launch(identity, id, blockKey, language, form);
  }

  @Post('scorm/packages/:id/launches')
  @Allow('packages.manage')
  @Returns(LaunchMadeSchema)
  tryOut(
    @CurrentIdentity() identity: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Query({ schema: LaunchQuerySchema }) { language }: LaunchQuery,
  ) {
    return this.launches.launchSandbox(identity, id, language);
  }
}
