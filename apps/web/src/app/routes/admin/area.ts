import { Award, Building2, GraduationCap, Inbox, ListChecks, Package, ScrollText, UserPlus, Users } from 'lucide-react';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';
import { hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';
import { withPermission } from '../../require-permission.js';

/** Administrators: people, organisations, courses, operations. */
export const adminArea: Area = {
  id: 'admin',
  isFor: (session) => hasRole(session, 'administrator'),
  navigation: [
    { to: ADMIN_PATHS.people, label: 'people', icon: Users, permission: 'accounts.read' },
    { to: ADMIN_PATHS.organisations, label: 'organisations', icon: Building2, permission: 'organisations.read' },
    { to: ADMIN_PATHS.courses, label: 'courses', icon: GraduationCap, permission: 'courses.read_all' },
    { to: AUTHOR_PATHS.packages, label: 'packages', icon: Package, permission: 'packages.manage' },
    { to: ADMIN_PATHS.enrolments, label: 'enrolments', icon: UserPlus, permission: 'enrolments.read' },
    { to: ADMIN_PATHS.register, label: 'register', icon: Award, permission: 'certificates.manage' },
    { to: ADMIN_PATHS.jobs, label: 'jobs', icon: ListChecks, permission: 'jobs.read' },
    { to: ADMIN_PATHS.outbox, label: 'outbox', icon: Inbox, permission: 'mail.read' },
    { to: ADMIN_PATHS.audit, label: 'audit', icon: ScrollText, permission: 'audit.read' },
  ],
  pages: [
    withPermission(
      'accounts.read',
      pageRoute('admin/people', () => import('./people.js'), ['people']),
    ),
    withPermission(
      'accounts.read',
      pageRoute('admin/people/:accountId', () => import('./person.js'), ['people']),
    ),
    withPermission(
      'organisations.read',
      pageRoute('admin/organisations', () => import('./organisations.js'), ['organisations']),
    ),
    withPermission(
      'courses.read_all',
      pageRoute('admin/courses', () => import('./courses.js'), ['courseSettings']),
    ),
    withPermission(
      'enrolments.read',
      pageRoute('admin/enrolments', () => import('./enrolments.js'), ['enrolments']),
    ),
    withPermission(
      'certificates.manage',
      pageRoute('admin/certificates', () => import('./certificates.js'), ['register']),
    ),
    withPermission(
      'jobs.read',
      pageRoute('admin/jobs', () => import('./jobs.js'), ['operations']),
    ),
    withPermission(
      'mail.read',
      pageRoute('admin/outbox', () => import('./outbox.js'), ['operations']),
    ),
    withPermission(
      'audit.read',
      pageRoute('admin/audit', () => import('./audit.js'), ['operations', 'people', 'courseSettings']),
    ),
  ],
};
