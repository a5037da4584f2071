import { z } from 'zod';
import { InstantSchema } from './common.js';

/** All roles of the product (learning model). Everybody with an account is a learner without an assignment. */
export const ROLES = [
  'learner',
  'trainer',
  'author',
  'translator',
  'reviewer',
  'mentor',
  'mentor_coordinator',
  'country_coordinator',
  'organisation_manager',
  'facilitator',
  'national_editor',
  'project_staff',
  'administrator',
] as const;
export const RoleSchema = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof RoleSchema>;

/** What a role is limited to. `site` has no value; the others name one organisation, course, cohort, country or language. */
export const SCOPE_KINDS = ['site', 'organisation', 'course', 'cohort', 'country', 'language'] as const;
export const ScopeKindSchema = z.enum(SCOPE_KINDS).meta({ id: 'ScopeKind' });
export type ScopeKind = z.infer<typeof ScopeKindSchema>;

/** The scopes in which a role can be given. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly ScopeKind[]>> = {
  learner: ['site'],
  trainer: ['site', 'cohort'],
  author: ['site', 'course'],
  translator: ['language'],
  reviewer: ['language'],
  mentor: ['site'],
  mentor_coordinator: ['country'],
  country_coordinator: ['country'],
  organisation_manager: ['organisation'],
  facilitator: ['site'],
  national_editor: ['country'],
  project_staff: ['site'],
  administrator: ['site'],
};

export const ScopedRoleSchema = z
  .object({
    role: RoleSchema,
    scopeKind: ScopeKindSchema,
    scopeValue: z.string().nullable().describe('Id, ISO country or language; null for the whole site.'),
    validUntil: InstantSchema.nullable(),
  })
  .meta({ id: 'ScopedRole' });
export type ScopedRole = z.infer<typeof ScopedRoleSchema>;

/** By hand a trainer gets a founding licence: somebody stands for it with a reason, and it ends. */
export const isFoundingLicence = (role: Role | null): boolean => role === 'trainer';

export const RoleGrantSchema = z
  .strictObject({
    role: RoleSchema,
    scopeKind: ScopeKindSchema,
    scopeValue: z.string().max(80).nullable(),
    validUntil: InstantSchema.nullable().default(null).describe('A founding licence (trainer) needs one.'),
    reason: z.string().trim().max(500).default('').describe('A founding licence (trainer) needs one.'),
  })
  .refine(({ role, validUntil }) => !isFoundingLicence(role) || validUntil !== null, {
    path: ['validUntil'],
    error: 'A founding licence needs an end date',
  })
  .refine(({ role, reason }) => !isFoundingLicence(role) || reason !== '', {
    path: ['reason'],
    error: 'A founding licence needs a reason',
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrantSchema>;

/** What a route may ask for. One word per act; the scope is part of the query, not of the permission. */
export const PERMISSIONS = [
  'accounts.read',
  'accounts.invite',
  'accounts.manage',
  'roles.assign',
  'organisations.read',
  'organisations.manage',
  'courses.read_all',
  'courses.manage',
  'packages.manage',
  'package_records.read',
  'enrolments.read',
  'enrolments.manage',
  'attempts.grant',
  'certificates.manage',
  'jobs.read',
  'jobs.manage',
  'mail.read',
  'audit.read',
] as const;
export const PermissionSchema = z.enum(PERMISSIONS).meta({ id: 'Permission' });
export type Permission = z.infer<typeof PermissionSchema>;

/** Permissions beyond those that everybody signed in has for their own records (`self`). */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  learner: [],
  trainer: ['package_records.read'],
  author: ['packages.manage'],
  translator: [],
  reviewer: [],
  mentor: [],
  mentor_coordinator: [],
  country_coordinator: [],
  organisation_manager: [],
  facilitator: [],
  national_editor: [],
  project_staff: [],
  administrator: PERMISSIONS,
};
