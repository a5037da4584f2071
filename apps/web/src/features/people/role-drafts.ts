import {
  isFoundingLicence,
  type Role,
  ROLE_SCOPES,
  RoleGrantSchema,
  ROLES,
  RoleSchema,
  ScopeKindSchema,
} from '@integra/shared-types/permissions';
import { z } from 'zod';
import { endOfDay } from './calendar-day.js';

/** Cohorts come with the pages that make them. */
const OfferedScopeSchema = ScopeKindSchema.exclude(['cohort']);
export type OfferedScope = z.infer<typeof OfferedScopeSchema>;

/** Everybody with an account is a learner; the other roles are given. */
export const GIVEN_ROLES = ROLES.filter((role) => role !== 'learner');

/** A role while it is being chosen; `validUntil` is its last day. */
export type RoleDraft = {
  role: Role | null;
  scopeKind: OfferedScope;
  scopeValue: string | null;
  validUntil: string | null;
  reason: string;
};

export const scopesOf = (role: Role): readonly OfferedScope[] => ROLE_SCOPES[role].filter((kind) => kind !== 'cohort');

/** The role with the first of its scopes. */
export const draftOf = (role: Role | null): RoleDraft => ({
  role,
  scopeKind: (role && scopesOf(role)[0]) ?? 'site',
  scopeValue: null,
  validUntil: null,
  reason: '',
});

const isLicenceComplete = ({ role, validUntil, reason }: RoleDraft): boolean =>
  !isFoundingLicence(role) || (validUntil !== null && reason.trim() !== '');

export const isComplete = (draft: RoleDraft): boolean =>
  draft.role !== null && (draft.scopeKind === 'site' || draft.scopeValue !== null) && isLicenceComplete(draft);

const fields = {
  role: RoleSchema.nullable(),
  scopeKind: OfferedScopeSchema,
  scopeValue: z.string().nullable(),
  validUntil: z.iso.date().nullable(),
  reason: RoleGrantSchema.shape.reason.unwrap(),
};

const toGrant = ({ role, scopeKind, scopeValue, validUntil, reason }: RoleDraft) => ({
  role: RoleSchema.parse(role),
  scopeKind,
  scopeValue,
  validUntil: validUntil && endOfDay(validUntil),
  reason,
});

export const RoleDraftSchema = z.object(fields).refine(isComplete).transform(toGrant);

/** One of several; `id` keeps a row its own while others are taken away. */
export type RoleRow = RoleDraft & { id: string };

export const RoleRowSchema = z
  .object({ ...fields, id: z.string() })
  .refine(isComplete)
  .transform(toGrant);
