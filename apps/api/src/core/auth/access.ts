import type { Permission } from '@integra/shared-types/permissions';
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Who may call a route. Every route declares exactly one; a test walks them all. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'self' }
  | { readonly kind: 'partial' }
  | { readonly kind: 'permission'; readonly permission: Permission; readonly isScoped: boolean };

export const ACCESS_METADATA = 'access';

const declare = (access: Access): CustomDecorator => SetMetadata(ACCESS_METADATA, access);

/** Anybody, signed in or not. No session is read. */
export const Public = (): CustomDecorator => declare({ kind: 'public' });

/** `@Allow('self')`: anybody fully signed in, for their own records. `@Allow('jobs.read')`: who holds the permission for the whole site. */
export const Allow = (permission: Permission | 'self'): CustomDecorator =>
  declare(permission === 'self' ? { kind: 'self' } : { kind: 'permission', permission, isScoped: false });

/** Who holds the permission in any scope. The route's query narrows to it (`scopeOf`); one that does not must not say so. */
export const AllowScoped = (permission: Permission): CustomDecorator =>
  declare({ kind: 'permission', permission, isScoped: true });

/** A session in any state: also one that still owes the second factor, its enrolment or the privacy notice. */
export const AllowPartial = (): CustomDecorator => declare({ kind: 'partial' });

export const PASSIVE_METADATA = 'passive';

/** The page asks by itself (polling, event streams): not a sign of a person, so it does not keep a session alive. */
export const Passive = (): CustomDecorator => SetMetadata(PASSIVE_METADATA, true);
