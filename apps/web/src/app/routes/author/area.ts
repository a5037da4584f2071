import { hasRole } from '../../../lib/session/session.js';
import type { Area } from '../../area.types.js';

/** Authors, translators and reviewers: courses and their languages. */
export const authorArea: Area = {
  id: 'author',
  isFor: (session) => hasRole(session, 'author') || hasRole(session, 'translator') || hasRole(session, 'reviewer'),
  navigation: [],
  pages: [],
};
