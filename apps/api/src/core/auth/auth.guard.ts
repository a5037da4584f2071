import { ACCOUNT_ERRORS, type SessionState } from '@integra/shared-types/accounts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AppError, commonError, errorFactory } from '../errors/app-error.js';
import { ACCESS_METADATA, type Access, PASSIVE_METADATA } from './access.js';
import { Authenticator } from './authenticator.js';
import type { IdentifiedRequest, Identity } from './identity.js';
import { hasPermission, hasScopedPermission } from './permissions.js';

const accountError = errorFactory(ACCOUNT_ERRORS);

/** What a session still owes before it opens everything. */
const debtOf = (state: Exclude<SessionState, 'full'>): AppError => {
  switch (state) {
    case 'second_factor':
      return accountError('second_factor_required');
    case 'enrol_second_factor':
      return accountError('second_factor_enrolment_required');
    case 'accept_policy':
      return accountError('policy_acceptance_required');
  }
};

/** Lets a request through when the route's declaration allows its sender. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.metadata(context, ACCESS_METADATA) as Access | undefined;
    if (access === undefined) throw new TypeError('This route does not declare who may call it');
    if (access.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const isPassive = this.metadata(context, PASSIVE_METADATA) === true;
    const identity = await this.authenticator.identify(request, isPassive);
    if (identity === null) throw commonError('not_signed_in');
    check(access, identity);
    request.identity = identity;
    return true;
  }

  private metadata(context: ExecutionContext, key: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}

const check = (access: Exclude<Access, { kind: 'public' }>, identity: Identity): void => {
  if (access.kind === 'partial') return;
  if (identity.state !== 'full') throw debtOf(identity.state);
  if (access.kind === 'self') return;
  const isHeld = access.isScoped ? hasScopedPermission : hasPermission;
  if (!isHeld(identity, access.permission)) throw commonError('not_allowed');
};
