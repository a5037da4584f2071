import type { SessionState } from '@integra/shared-types/accounts';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ErrorState } from '../components/ui/error-state.js';
import { Skeleton } from '../components/ui/skeleton.js';
import { useSession } from '../lib/session/session.js';
import { elsewhere } from '../lib/session/steps.js';

type RequireStepProps = {
  step: Exclude<SessionState, 'full'>;
  /** The step is done, but its page still has something to show. */
  isHeld?: boolean;
  children: ReactNode;
};

/** For pages of the way in: whoever does not owe this step is led to what they do owe, or to where they wanted to go. */
export const RequireStep = ({ step, isHeld = false, children }: RequireStepProps) => {
  const { data: session, error, refetch } = useSession();
  const { search } = useLocation();
  if (isHeld) return children;
  if (session === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const path = elsewhere(session, step, search);
  return path ? <Navigate to={path} replace /> : children;
};
