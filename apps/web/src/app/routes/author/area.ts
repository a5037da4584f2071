import { Package } from 'lucide-react';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';
import { hasPermission, hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';
import { withPermission } from '../../require-permission.js';

/** Authors, translators and reviewers: courses and their languages; packages also for those who manage them otherwise. */
export const authorArea: Area = {
  id: 'author',
  isFor: (session) =>
    hasRole(session, 'author') ||
    hasRole(session, 'translator') ||
    hasRole(session, 'reviewer') ||
    hasPermission(session, 'packages.manage'),
  navigation: [{ to: AUTHOR_PATHS.packages, label: 'packages', icon: Package, permission: 'packages.manage' }],
  pages: [
    withPermission(
      'packages.manage',
      pageRoute('author/packages', () => import('./packages.js'), ['packages']),
    ),
    withPermission(
      'packages.manage',
      pageRoute('author/packages/:packageId', () => import('./package.js'), ['packages']),
    ),
  ],
};
