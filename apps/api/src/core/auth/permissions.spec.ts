import { describe, expect, it } from '@jest/globals';
import type { ScopedRole } from '@integra/shared-types/permissions';
import type { Identity } from './identity.js';
import { hasPermission, hasScopedPermission, scopeOf } from './permissions.js';

const identityWith = (...roles: ScopedRole[]): Identity => ({
  accountId: 'account',
  personId: 'person',
  sessionId: 'session',
  language: 'en',
  state: 'full',
  roles,
});
const role = (name: ScopedRole['role'], scopeKind: ScopedRole['scopeKind'], scopeValue: string | null): ScopedRole => ({
  role: name,
  scopeKind,
  scopeValue,
  validUntil: null,
});

describe('permissions', () => {
  it('come from roles', () => {
    expect(hasPermission(identityWith(role('administrator', 'site', null)), 'jobs.read')).toBe(true);
    expect(hasPermission(identityWith(role('learner', 'site', null)), 'jobs.read')).toBe(false);
    expect(hasPermission(identityWith(), 'jobs.read')).toBe(false);
  });

  it('held for a part of the site are not held for the whole', () => {
    const limited = identityWith(role('administrator', 'country', 'GR'));
    expect(hasPermission(limited, 'jobs.read')).toBe(false);
    expect(hasScopedPermission(limited, 'jobs.read')).toBe(true);
    expect(hasScopedPermission(identityWith(role('learner', 'site', null)), 'jobs.read')).toBe(false);
  });

  it('reach as far as the roles that give them', () => {
    const administrator = identityWith(role('administrator', 'site', null), role('translator', 'language', 'el'));
    expect(scopeOf(administrator, 'jobs.read')).toEqual({
      site: true,
      organisationIds: [],
      courseIds: [],
      cohortIds: [],
      countries: [],
      languages: [],
    });
    const limited = identityWith(role('administrator', 'organisation', 'o1'), role('administrator', 'country', 'GR'));
    expect(scopeOf(limited, 'jobs.read')).toMatchObject({ site: false, organisationIds: ['o1'], countries: ['GR'] });
  });
});
