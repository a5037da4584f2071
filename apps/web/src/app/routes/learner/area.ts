import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';

/** Everybody with an account learns here and keeps a profile. */
export const learnerArea: Area = {
  id: 'learner',
  isFor: () => true,
  navigation: [],
  pages: [pageRoute('profile', () => import('./profile.js'), ['accounts'])],
};
