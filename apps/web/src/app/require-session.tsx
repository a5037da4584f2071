import { Navigate, useLocation } from 'react-router';
import { AppShell } from '../components/layout/app-shell.js';
import { PublicFrame } from '../components/layout/public-frame.js';
import { ErrorState } from '../components/ui/error-state.js';
import { Skeleton } from '../components/ui/skeleton.js';
import { loginPathFor } from '../lib/routing/return-path.js';
import { useSession } from '../lib/session/session.js';
import { STEP_PATHS } from '../lib/session/steps.js';
import { useNavigationGroups } from './use-navigation-groups.js';

/** Lets in whoever is signed in and owes nothing; everybody else is led to the right page and back afterwards. */
export const RequireSession = () => {
  const { data: session, error, refetch, isFetching } = useSession();
  const { pathname, search } = useLocation();
  const groups = useNavigationGroups(session ?? null);

  if (session === undefined) {
    return (
      <PublicFrame>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} /> : <Skeleton />}
      </PublicFrame>
    );
  }
  const login = loginPathFor(`${pathname}${search}`);
  if (session === null) return <Navigate to={login} replace />;
  if (session.state !== 'full') return <Navigate to={login.replace('/login', STEP_PATHS[session.state])} replace />;
  return <AppShell groups={groups} />;
};
