import { Outlet } from 'react-router';
import { NotFound } from '../components/layout/not-found.js';
import { useSignedIn } from '../lib/session/session.js';
import type { Area } from './area.types.js';

type RequireAreaProps = { area: Area };

/** For those without its role an area does not exist. */
export const RequireArea = ({ area }: RequireAreaProps) => (area.isFor(useSignedIn()) ? <Outlet /> : <NotFound />);
