import { MatchNameSchema, NameMatchedSchema, VerificationSchema } from '@integra/shared-types/certificates';
import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Public } from '../../core/auth/access.js';
import { Returns } from '../../core/http/returns.js';
import { VerificationService } from './verification.service.js';

/** Search engines keep nothing of it: a list of who holds certificates must not come together anywhere. */
const NotIndexed = () => Header('X-Robots-Tag', 'noindex');

/** Anybody, without an account. The code is taken as it comes: what is none is unknown, like any other. */
@Controller('verify')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Get(':code')
  @Public()
  @NotIndexed()
  @Returns(VerificationSchema)
  verify(@Param('code') code: string, @Ip() address: string) {
    return this.verification.verify(code, address);
  }

  @Post(':code/match')
  @Public()
  @NotIndexed()
  @HttpCode(200)
  @Returns(NameMatchedSchema)
  match(
    @Param('code') code: string,
    @Body({ schema: MatchNameSchema }) { name }: z.infer<typeof MatchNameSchema>,
    @Ip() address: string,
  ) {
    return this.verification.match(code, name, address);
  }
}
