import { type Role, ROLE_SCOPES, ROLES, RoleSchema, ScopeKindSchema } from '@integra/shared-types/permissions';
import { z } from 'zod';

/** Cohorts come with the pages that make them. */
const OfferedScopeSchema = ScopeKindSchema.exclude(['cohort']);
export type OfferedScope = z.infer<typeof OfferedScopeSchema>;

/** Everybody with an account is a learner; the other roles are given. */
export const GIVEN_ROLES = ROLES.filter((role) => role !== 'learner');

/** A role while it is being chosen. */
export type RoleDraft = { role: Role | null; scopeKind: OfferedScope; scopeValue: string | null };

export const scopesOf = (role: Role): readonly OfferedScope[] => ROLE_SCOPES[role].filter((kind) => kind !== 'cohort');

/** The role with the first of its scopes. */
export const draftOf = (role: Role | null): RoleDraft => ({
  role,
  scopeKind: (role && scopesOf(role)[0]) ?? 'site',
  scopeValue: null,
});

export const isComplete = ({ role, scopeKind, scopeValue }: RoleDraft): boolean =>
  role !== null && (scopeKind === 'site' || scopeValue !== null);

const fields = { role: RoleSchema.nullable(), scopeKind: OfferedScopeSchema, scopeValue: z.string().nullable() };

const toGrant = ({ role, scopeKind, scopeValue }: RoleDraft) => ({
  role: RoleSchema.parse(role),
  scopeKind,
  scopeValue,
});

export const RoleDraftSchema = z.object(fields).refine(isComplete).transform(toGrant);

/** One of several; `id` keeps a row its own while others are taken away. */
export type RoleRow = RoleDraft & { id: string };

export const RoleRowSchema = z
  .object({ ...fields, id: z.string() })
  .refine(isComplete)
  .transform(toGrant);
