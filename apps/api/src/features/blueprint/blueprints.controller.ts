import { BlueprintSchema } from '@integra/shared-types/blueprint';
import { ContentKeySchema } from '@integra/shared-types/common';
import { LanguageQuerySchema } from '@integra/shared-types/courses';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { type LanguageQuery, languageOf } from '../../core/http/language-of.js';
import { Returns } from '../../core/http/returns.js';
import { BlueprintsService } from './blueprints.service.js';

@Controller('blueprints')
export class BlueprintsController {
  constructor(private readonly blueprints: BlueprintsService) {}

  @Get(':key')
  @Allow('self')
  @Returns(BlueprintSchema)
  find(
    @Param('key', { schema: ContentKeySchema }) key: string,
    @Query({ schema: LanguageQuerySchema }) query: LanguageQuery,
    @CurrentIdentity() identity: Identity,
  ) {
    return this.blueprints.find(key, languageOf(query, identity));
  }
}
