import { hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';

/** Administrators: people, organisations, courses, operations. */
export const adminArea: Area = {
  id: 'admin',
  isFor: (session) => hasRole(session, 'administrator'),
  navigation: [],
  pages: [],
};
