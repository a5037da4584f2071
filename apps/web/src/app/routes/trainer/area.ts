import { hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';

/** Trainers: their own cohorts. */
export const trainerArea: Area = {
  id: 'trainer',
  isFor: (session) => hasRole(session, 'trainer'),
  navigation: [],
  pages: [],
};
