import { Navigate } from 'react-router';
import { useSignedIn } from '../lib/session/session.js';
import { useNavigationGroups } from './use-navigation-groups.js';

/** Home is the first page of one's navigation. */
export const Home = () => {
  const [first] = useNavigationGroups(useSignedIn());
  return <Navigate to={first?.links[0]?.to ?? '/profile'} replace />;
};
