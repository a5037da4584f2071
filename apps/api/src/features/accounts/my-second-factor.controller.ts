import {
  BeginTotpSchema,
  ConfirmTotpSchema,
  PasswordConfirmationSchema,
  RecoveryCodesSchema,
  TotpEnrolmentSchema,
} from '@integra/shared-types/accounts';
import { Body, Controller, Delete, HttpCode, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { Allow, AllowPartial } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { SessionCookie } from '../../core/auth/session-cookie.js';
import { Returns } from '../../core/http/returns.js';
import { type Client, CurrentClient } from './client.js';
import { LoginService } from './login.service.js';
import { SecondFactorService } from './second-factor.service.js';

type Confirmation = z.infer<typeof PasswordConfirmationSchema>;

@Controller('me/second-factor')
export class MySecondFactorController {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly login: LoginService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @AllowPartial()
  @Returns(TotpEnrolmentSchema)
  async begin(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: BeginTotpSchema }) { password = '' }: z.infer<typeof BeginTotpSchema>,
    @CurrentClient() { address }: Client,
  ) {
    // Who owes one has just logged in; anybody else may have found the browser open.
    if (identity.state !== 'enrol_second_factor') {
      await this.login.confirmPassword(identity.accountId, password, address);
    }
    return this.secondFactor.begin(identity);
  }

  @Put()
  @AllowPartial()
  @Returns(RecoveryCodesSchema)
  async confirm(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: ConfirmTotpSchema }) { code }: z.infer<typeof ConfirmTotpSchema>,
    @CurrentClient() { address }: Client,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { codes, token } = await this.secondFactor.confirm(identity, code, address);
    this.cookie.set(response, token);
    return { codes };
  }

  @Delete()
  @Allow('self')
  @HttpCode(204)
  async remove(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: PasswordConfirmationSchema }) { password }: Confirmation,
    @CurrentClient() { address }: Client,
  ): Promise<void> {
    await this.login.confirmPassword(identity.accountId, password, address);
    await this.secondFactor.remove(identity.accountId, identity);
  }

  @Post('recovery-codes')
  @Allow('self')
  @Returns(RecoveryCodesSchema)
  async renewRecoveryCodes(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: PasswordConfirmationSchema }) { password }: Confirmation,
    @CurrentClient() { address }: Client,
  ) {
    await this.login.confirmPassword(identity.accountId, password, address);
    return { codes: await this.secondFactor.renewRecoveryCodes(identity) };
  }
}
