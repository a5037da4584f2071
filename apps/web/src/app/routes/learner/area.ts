import { BookOpenText, Compass, LibraryBig } from 'lucide-react';
import { LEARNER_PATHS } from '../../../lib/routing/learner-paths.js';
import type { Area } from '../../area.types.js';
import { pageRoute } from '../../page-route.js';

/** Everybody with an account learns here and keeps a profile. */
export const learnerArea: Area = {
  id: 'learner',
  isFor: () => true,
  navigation: [
    { to: LEARNER_PATHS.myLearning, label: 'learning', icon: BookOpenText },
    { to: LEARNER_PATHS.catalogue, label: 'catalogue', icon: LibraryBig },
    { to: LEARNER_PATHS.competences, label: 'competences', icon: Compass },
  ],
  pages: [
    pageRoute('learning', () => import('./my-learning.js'), ['learning']),
    pageRoute('learning/:enrolmentId', () => import('./course.js'), ['learning']),
    pageRoute('learning/:enrolmentId/lessons/:lessonKey', () => import('./lesson.js'), ['learning']),
    pageRoute('profile', () => import('./profile.js'), ['accounts']),
  ],
};
