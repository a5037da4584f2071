import {
  AcceptInvitationSchema,
  ForgotPasswordSchema,
  InvitationViewSchema,
  PolicySchema,
  ResetPasswordSchema,
  SetUpAdministratorSchema,
  SetUpViewSchema,
  TokenQuerySchema,
} from '@integra/shared-types/accounts';
import { type Language, LanguageSchema } from '@integra/shared-types/languages';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { Public } from '../../core/auth/access.js';
import { SessionCookie } from '../../core/auth/session-cookie.js';
import { Returns } from '../../core/http/returns.js';
import { type Client, CurrentClient } from './client.js';
import { InvitationsService } from './invitations.service.js';
import { PasswordsService } from './passwords.service.js';
import { PoliciesService } from './policies.service.js';
import { SetUpService } from './set-up.service.js';

type TokenQuery = z.infer<typeof TokenQuerySchema>;

/** Ways in for people without a session. */
@Controller()
export class EntranceController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly passwords: PasswordsService,
    private readonly policies: PoliciesService,
    private readonly setUp: SetUpService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('invitations/current')
  @Public()
  @Returns(InvitationViewSchema)
  viewInvitation(@Query({ schema: TokenQuerySchema }) { token }: TokenQuery, @CurrentClient() { address }: Client) {
    return this.invitations.view(token, address);
  }

  @Post('invitations/current')
  @Public()
  @HttpCode(204)
  async acceptInvitation(
    @Body({ schema: AcceptInvitationSchema }) form: z.infer<typeof AcceptInvitationSchema>,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.cookie.set(response, await this.invitations.accept(form, client));
  }

  @Post('password/forgot')
  @Public()
  @HttpCode(202)
  forgotPassword(
    @Body({ schema: ForgotPasswordSchema }) { email }: z.infer<typeof ForgotPasswordSchema>,
    @CurrentClient() { address }: Client,
  ): Promise<void> {
    return this.passwords.forgot(email, address);
  }

  @Post('password/reset')
  @Public()
  @HttpCode(204)
  resetPassword(
    @Body({ schema: ResetPasswordSchema }) { token, password }: z.infer<typeof ResetPasswordSchema>,
    @CurrentClient() client: Client,
  ): Promise<void> {
    return this.passwords.reset(token, password, client);
  }

  @Get('set-up')
  @Public()
  @Returns(SetUpViewSchema)
  viewSetUp(@Query({ schema: TokenQuerySchema }) { token }: TokenQuery, @CurrentClient() { address }: Client) {
    return this.setUp.view(token, address);
  }

  @Post('set-up')
  @Public()
  @HttpCode(204)
  async setUpAdministrator(
    @Body({ schema: SetUpAdministratorSchema }) form: z.infer<typeof SetUpAdministratorSchema>,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.cookie.set(response, await this.setUp.setUp(form, client));
  }

  @Get('policies/privacy')
  @Public()
  @Returns(PolicySchema)
  readPolicy(@Query('language', { schema: LanguageSchema }) language: Language) {
    return this.policies.current(language);
  }
}
