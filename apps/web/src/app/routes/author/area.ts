import type { Session } from '@integra/shared-types/accounts';
import { Package } from 'lucide-react';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';
import { hasPermission, hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';
import { withPermission } from '../../require-permission.js';

const isAuthor = (session: Session): boolean =>
  hasRole(session, 'author') || hasRole(session, 'translator') || hasRole(session, 'reviewer');

/** Authors, translators and reviewers: courses and their languages. Administrators find the packages in their own group. */
export const authorArea: Area = {
  id: 'author',
  isFor: (session) => isAuthor(session) || hasPermission(session, 'packages.manage'),
  navigation: [
    { to: AUTHOR_PATHS.packages, label: 'packages', icon: Package, permission: 'packages.manage', isFor: isAuthor },
  ],
  pages: [
    withPermission(
      'packages.manage',
      pageRoute('author/packages', () => import('./packages.js'), ['packages']),
    ),
    withPermission(
      'packages.manage',
      pageRoute('author/packages/:packageId', () => import('./package.js'), ['packages']),
    ),
    withPermission(
      'packages.manage',
      pageRoute('author/packages/:packageId/rules', () => import('./package-rules.js'), ['packages']),
    ),
    withPermission(
      'packages.manage',
      pageRoute('author/packages/:packageId/try-out', () => import('./package-try-out.js'), [
        'packages',
        'packageWindow',
      ]),
    ),
    withPermission(
      'packages.manage',
      pageRoute('author/packages/:packageId/course', () => import('./package-course.js'), ['packages', 'courses']),
    ),
  ],
};
