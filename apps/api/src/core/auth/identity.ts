import type { SessionState } from '@integra/shared-types/accounts';
import type { Language } from '@integra/shared-types/languages';
import type { ScopedRole } from '@integra/shared-types/permissions';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who is asking. */
export type Identity = {
  readonly accountId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly language: Language;
  /** Assignments that are valid now. */
  readonly roles: readonly ScopedRole[];
  readonly state: SessionState;
};

/** An identity with the times that its limits are counted from. */
export type SessionIdentity = Identity & { readonly startedAt: Date; readonly lastSeenAt: Date };

/** How core learns about sessions; the accounts feature provides it globally. */
export abstract class IdentityReader {
  /** One query: session, account and valid roles. Null for an unknown or ended session and for an account that is suspended. */
  abstract findByTokenHash(hash: Buffer): Promise<SessionIdentity | null>;
  /** Called at most once a minute for a session that is used. */
  abstract markSeen(sessionId: string, at: Date): Promise<void>;
}

export type IdentifiedRequest = Request & { identity?: Identity };

/** The signed-in caller, on routes with `@Allow` or `@AllowPartial`. */
export const CurrentIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (identity === undefined) throw new TypeError('@CurrentIdentity() on a route that identifies nobody');
  return identity;
});
