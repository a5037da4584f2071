import {
  type Correct,
  CorrectSchema,
  RegisterEntrySchema,
  RegisterPageSchema,
  type RegisterQuery,
  RegisterQuerySchema,
  RevokeSchema,
} from '@integra/shared-types/certificates';
import { IdSchema } from '@integra/shared-types/common';
import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { RegisterService } from './register.service.js';

/** Everybody's certificates, for administrators. */
@Controller('certificates')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  @Allow('certificates.manage')
  @Returns(RegisterPageSchema)
  list(@Query({ schema: RegisterQuerySchema }) query: RegisterQuery, @CurrentIdentity() { accountId }: Identity) {
    return this.register.list(query, accountId);
  }

  @Get(':id/file')
  @Allow('certificates.manage')
  @ApiProduces('application/pdf')
  openFile(
    @Param('id', { schema: IdSchema }) id: string,
    @CurrentIdentity() { accountId }: Identity,
  ): Promise<StreamableFile> {
    return this.register.openFile(id, accountId);
  }

  @Post(':id/revocation')
  @Allow('certificates.manage')
  @HttpCode(200)
  @Returns(RegisterEntrySchema)
  revoke(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: RevokeSchema }) { reason }: z.infer<typeof RevokeSchema>,
    @CurrentIdentity() { accountId }: Identity,
  ) {
    return this.register.revoke(id, reason, accountId);
  }

  @Post(':id/correction')
  @Allow('certificates.manage')
  @Returns(RegisterEntrySchema)
  correct(
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: CorrectSchema }) form: Correct,
    @CurrentIdentity() { accountId }: Identity,
  ) {
    return this.register.correct(id, form, accountId);
  }
}
