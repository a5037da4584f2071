import { type Permission, ROLE_PERMISSIONS, type ScopeKind } from '@integra/shared-types/permissions';
import type { Identity } from './identity.js';

/** Where a permission is held. A query shows all when `site`, otherwise what matches any of the lists. */
export type Scope = {
  readonly site: boolean;
  readonly organisationIds: readonly string[];
  readonly courseIds: readonly string[];
  readonly cohortIds: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
};

type Holder = Pick<Identity, 'roles'>;

const rolesWith = ({ roles }: Holder, permission: Permission) =>
  roles.filter(({ role }) => ROLE_PERMISSIONS[role].includes(permission));

/** Whether the permission is held in any scope: enough only where the query narrows to the scope. */
export const hasScopedPermission = (holder: Holder, permission: Permission): boolean =>
  rolesWith(holder, permission).length > 0;

/** Whether the permission is held for the whole site. */
export const hasPermission = (holder: Holder, permission: Permission): boolean =>
  rolesWith(holder, permission).some(({ scopeKind }) => scopeKind === 'site');

export const scopeOf = (identity: Identity, permission: Permission): Scope => {
  const roles = rolesWith(identity, permission);
  const valuesOf = (kind: ScopeKind): string[] =>
    roles.flatMap(({ scopeKind, scopeValue }) => (scopeKind === kind && scopeValue !== null ? [scopeValue] : []));
  return {
    site: roles.some(({ scopeKind }) => scopeKind === 'site'),
    organisationIds: valuesOf('organisation'),
    courseIds: valuesOf('course'),
    cohortIds: valuesOf('cohort'),
    countries: valuesOf('country'),
    languages: valuesOf('language'),
  };
};
