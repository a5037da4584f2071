import {
  AcceptPolicySchema,
  ChangePasswordSchema,
  ProfileSchema,
  SessionListSchema,
  UpdateProfileSchema,
} from '@integra/shared-types/accounts';
import { IdSchema } from '@integra/shared-types/common';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Allow, AllowPartial } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { type Client, CurrentClient } from './client.js';
import { PasswordsService } from './passwords.service.js';
import { PoliciesService } from './policies.service.js';
import { ProfileService } from './profile.service.js';
import { SessionsService } from './sessions.service.js';

@Controller('me')
export class MeController {
  constructor(
    private readonly profile: ProfileService,
    private readonly passwords: PasswordsService,
    private readonly policies: PoliciesService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('profile')
  @Allow('self')
  @Returns(ProfileSchema)
  readProfile(@CurrentIdentity() identity: Identity) {
    return this.profile.read(identity.accountId);
  }

  /** Partial too: the language can be switched on every page. */
  @Patch('profile')
  @AllowPartial()
  @Returns(ProfileSchema)
  updateProfile(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: UpdateProfileSchema }) change: z.infer<typeof UpdateProfileSchema>,
  ) {
    return this.profile.update(identity, change);
  }

  @Post('password')
  @Allow('self')
  @HttpCode(204)
  changePassword(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: ChangePasswordSchema }) form: z.infer<typeof ChangePasswordSchema>,
    @CurrentClient() { address }: Client,
  ): Promise<void> {
    return this.passwords.change(identity, form.currentPassword, form.newPassword, address);
  }

  @Post('policies')
  @AllowPartial()
  @HttpCode(204)
  acceptPolicy(
    @CurrentIdentity() identity: Identity,
    @Body({ schema: AcceptPolicySchema }) form: z.infer<typeof AcceptPolicySchema>,
  ): Promise<void> {
    return this.policies.acceptNow(identity, form.policyId, form.language);
  }

  @Get('sessions')
  @Allow('self')
  @Returns(SessionListSchema)
  listSessions(@CurrentIdentity() identity: Identity) {
    return this.sessions.list(identity);
  }

  @Delete('sessions')
  @Allow('self')
  @HttpCode(204)
  endOtherSessions(@CurrentIdentity() identity: Identity): Promise<void> {
    return this.sessions.endOthers(identity);
  }

  @Delete('sessions/:id')
  @Allow('self')
  @HttpCode(204)
  endSession(@CurrentIdentity() identity: Identity, @Param('id', { schema: IdSchema }) id: string): Promise<void> {
    return this.sessions.end(identity.accountId, id);
  }
}
