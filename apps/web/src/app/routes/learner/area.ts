import { Award, BookOpenText, Compass, LibraryBig } from 'lucide-react';
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
    { to: LEARNER_PATHS.certificates, label: 'certificates', icon: Award },
    { to: LEARNER_PATHS.competences, label: 'competences', icon: Compass },
  ],
  pages: [
    pageRoute('learning', () => import('./my-learning.js'), ['learning']),
    pageRoute('learning/:enrolmentId', () => import('./course.js'), ['learning']),
    pageRoute('learning/:enrolmentId/lessons/:lessonKey', () => import('./lesson.js'), [
      'learning',
      'packageWindow',
      'quizzes',
      'certificates',
    ]),
    pageRoute('learning/:enrolmentId/lessons/:lessonKey/quizzes/:quizKey', () => import('./quiz.js'), ['quizzes']),
    pageRoute(
      'learning/:enrolmentId/lessons/:lessonKey/quizzes/:quizKey/attempts/:attemptId',
      () => import('./quiz-attempt.js'),
      ['quizzes'],
    ),
    pageRoute(
      'learning/:enrolmentId/lessons/:lessonKey/quizzes/:quizKey/attempts/:attemptId/result',
      () => import('./quiz-result.js'),
      ['quizzes'],
    ),
    pageRoute('catalogue', () => import('./catalogue.js'), ['courses']),
    pageRoute('catalogue/:courseKey', () => import('./catalogue-course.js'), ['courses']),
    pageRoute('certificates', () => import('./certificates.js'), ['certificates']),
    pageRoute('competences', () => import('./competences.js'), ['blueprint']),
    pageRoute('profile', () => import('./profile.js'), ['accounts']),
  ],
};
