import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Skeleton } from '../ui/skeleton.js';
import { MainNavigation } from './main-navigation.js';
import type { NavigationGroup } from './navigation.types.js';
import { PhoneNavigation } from './phone-navigation.js';
import { ProfileMenu } from './profile-menu.js';
import { Shell } from './shell.js';
import { SiteHeader } from './site-header.js';

type AppShellProps = { groups: readonly NavigationGroup[] };

/** Pages of somebody signed in, with the navigation of their roles. */
export const AppShell = ({ groups }: AppShellProps) => (
  <Shell
    header={
      <SiteHeader
        navigation={<MainNavigation groups={groups} />}
        end={
          <>
            <ProfileMenu />
            <PhoneNavigation groups={groups} />
          </>
        }
      />
    }
  >
    <Suspense fallback={<Skeleton />}>
      <Outlet />
    </Suspense>
  </Shell>
);
