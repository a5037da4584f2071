import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Skeleton } from '../ui/skeleton.js';
import { PublicFrame } from './public-frame.js';

/** Pages for anyone, and the steps on the way in. */
export const PublicLayout = () => (
  <PublicFrame>
    <Suspense fallback={<Skeleton />}>
      <Outlet />
    </Suspense>
  </PublicFrame>
);
