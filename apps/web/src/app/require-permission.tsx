import type { Permission } from '@integra/shared-types/permissions';
import type { ReactNode } from 'react';
import { NotFound } from '../components/layout/not-found.js';
import { hasPermission, useSignedIn } from '../lib/session/session.js';
import type { PageRoute } from './page-route.js';

type RequirePermissionProps = { permission: Permission; children: ReactNode };

const RequirePermission = ({ permission, children }: RequirePermissionProps) =>
  hasPermission(useSignedIn(), permission) ? children : <NotFound />;

/** For those without the permission the page does not exist. */
export const withPermission = (permission: Permission, page: PageRoute): PageRoute => ({
  ...page,
  element: <RequirePermission permission={permission}>{page.element}</RequirePermission>,
});
