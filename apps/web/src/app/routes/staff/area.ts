import { hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';

/** Project staff: pilots, indicators, reports. */
export const staffArea: Area = {
  id: 'staff',
  isFor: (session) => hasRole(session, 'project_staff'),
  navigation: [],
  pages: [],
};
