import {
  CurrentSessionSchema,
  LoginSchema,
  SecondFactorSchema,
  StorageKeySchema,
} from '@integra/shared-types/accounts';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Allow, AllowPartial, Public } from '../../core/auth/access.js';
import { Authenticator } from '../../core/auth/authenticator.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { SessionCookie } from '../../core/auth/session-cookie.js';
import { Returns } from '../../core/http/returns.js';
import { type Client, CurrentClient } from './client.js';
import { LoginService } from './login.service.js';
import { ProfileService } from './profile.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionsService } from './sessions.service.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly cookie: SessionCookie,
    private readonly login: LoginService,
    private readonly profile: ProfileService,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @Public()
  @Returns(CurrentSessionSchema)
  async current(@Req() request: Request) {
    const identity = await this.authenticator.identify(request, true);
    return { session: identity === null ? null : await this.profile.session(identity) };
  }

  @Get('storage-key')
  @Allow('self')
  @Returns(StorageKeySchema)
  storageKey(@Req() request: Request) {
    return { key: this.sessions.storageKey(this.cookie.read(request)) };
  }

  @Post()
  @Public()
  @HttpCode(204)
  async logIn(
    @Body({ schema: LoginSchema }) { email, password }: z.infer<typeof LoginSchema>,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.cookie.set(response, await this.login.logIn(email, password, client));
  }

  @Post('second-factor')
  @AllowPartial()
  @HttpCode(204)
  async passSecondFactor(
    @Body({ schema: SecondFactorSchema }) { code }: z.infer<typeof SecondFactorSchema>,
    @CurrentIdentity() identity: Identity,
    @CurrentClient() { address }: Client,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    this.cookie.set(response, await this.secondFactor.pass(identity, code, address));
  }

  @Delete()
  @AllowPartial()
  @HttpCode(204)
  async logOut(@CurrentIdentity() identity: Identity, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(identity.accountId, identity.sessionId);
    this.cookie.clear(response);
  }
}
