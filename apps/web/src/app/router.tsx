import { Outlet, type RouteObject, useRoutes } from 'react-router';
import { ErrorBoundary } from '../components/layout/error-boundary.js';
import { NotFound } from '../components/layout/not-found.js';
import { PublicLayout } from '../components/layout/public-layout.js';
import { useHeldLocation } from '../lib/leaving/use-held-location.js';
import type { Area } from './area.types.js';
import { AREAS } from './areas.js';
import { Home } from './home.js';
import { RequireArea } from './require-area.js';
import { RequireSession } from './require-session.js';
import { publicPages } from './routes/public/pages.js';

const areaRoute = (area: Area): RouteObject => ({ element: <RequireArea area={area} />, children: [...area.pages] });

/** Every address of the app; what a page needs is loaded with the page (see `pageRoute`). */
export const ROUTES: RouteObject[] = [
  {
    element: (
      <ErrorBoundary>
        <Outlet />
      </ErrorBoundary>
    ),
    children: [
      { element: <PublicLayout />, children: [...publicPages] },
      {
        element: <RequireSession />,
        children: [{ index: true, element: <Home /> }, ...AREAS.map(areaRoute)],
      },
      { element: <PublicLayout />, children: [{ path: '*', element: <NotFound /> }] },
    ],
  },
];

export const AppRoutes = () => useRoutes(ROUTES, useHeldLocation());
