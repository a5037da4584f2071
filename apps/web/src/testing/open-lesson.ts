import { LEARNING_PATHS, type CourseView, type LessonView } from '@integra/shared-types/learning';
import { http, HttpResponse } from 'msw';
import { LEARNER_PATHS } from '../lib/routing/learner-paths.js';
import { aSession } from './fixtures.js';
import { aCourseView, aLessonView, ENROLMENT_ID } from './learning-fixtures.js';
import { prepareReading } from './reading.js';
import { renderApp } from './render.js';
import { server, signIn } from './server.js';

type LessonPage = {
  course?: CourseView;
  /** Lessons that can be opened, by key; the first one is. */
  lessons?: readonly LessonView[];
  /** Block in the address. */
  block?: string;
};

/** Serves lessons in the asked language as the API does, takes visits, and opens the first lesson. */
export const openLesson = ({ course = aCourseView(), lessons = [aLessonView()], block }: LessonPage = {}) => {
  const visits: unknown[] = [];
  const { scrolledTo } = prepareReading();
  const keyOf = (view: LessonView) => view.document.key;
  signIn(aSession());
  server.use(
    http.get(`*${LEARNING_PATHS.course(ENROLMENT_ID)}`, () => HttpResponse.json(course)),
    http.get(`*${LEARNING_PATHS.lesson(ENROLMENT_ID, ':key')}`, ({ params, request }) => {
      const language = new URL(request.url).searchParams.get('language');
      const known = lessons.filter((view) => keyOf(view) === params.key);
      const view = known.find(({ document }) => document.language === language) ?? known[0];
      if (view) return HttpResponse.json(view);
      return HttpResponse.json({ code: 'lesson_not_found', message: '', requestId: 'r' }, { status: 404 });
    }),
    http.post(`*${LEARNING_PATHS.visits(ENROLMENT_ID, ':key')}`, async ({ request, params }) => {
      const visit = (await request.json()) as Record<string, unknown>;
      visits.push({ lesson: params.key, ...visit });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const first = lessons[0] ?? aLessonView();
  return { ...renderApp(LEARNER_PATHS.lesson(ENROLMENT_ID, keyOf(first), block ?? null)), visits, scrolledTo };
};
