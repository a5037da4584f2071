import type { CourseView, LessonView, Note, Progress } from '@integra/shared-types/learning';
import type { QueryClient } from '@tanstack/react-query';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';
import { courseViewKey } from './course-view.js';
import { lessonViewKey } from './lesson-view.js';

const changeLessons = (client: QueryClient, enrolmentId: string, change: (view: LessonView) => LessonView): void => {
  client.setQueriesData<LessonView>({ queryKey: lessonViewKey(enrolmentId) }, (view) => view && change(view));
};

/** Every change of a record answers with the new progress: it is put wherever the page holds the old one, in any language. */
export const keepProgress = (client: QueryClient, enrolmentId: string, progress: Progress): void => {
  const views = client.getQueriesData<CourseView>({ queryKey: courseViewKey(enrolmentId) });
  const wasComplete = views.some(([, view]) => view?.progress.isComplete);
  // A lesson that is being fetched ahead would bring the old progress back.
  void client.cancelQueries({ queryKey: lessonViewKey(enrolmentId), type: 'inactive' });
  client.setQueriesData<CourseView>({ queryKey: courseViewKey(enrolmentId) }, (view) => view && { ...view, progress });
  changeLessons(client, enrolmentId, (view) => ({ ...view, progress }));
  void client.invalidateQueries({ queryKey: ['my-learning'] });
  // Completing also changes what this answer does not carry: the enrolment itself, and its certificate is due.
  if (progress.isComplete && !wasComplete) void client.invalidateQueries({ queryKey: enrolmentKey(enrolmentId) });
};

/** A saved note stands in every copy of its lesson, so that coming back shows what was written last. */
export const keepNote = (client: QueryClient, enrolmentId: string, lessonKey: string, note: Note): void =>
  changeLessons(client, enrolmentId, (view) => {
    const held = view.notes.find(({ blockKey }) => blockKey === note.blockKey);
    // Answers of two requests under way may come in either order.
    if (view.document.key !== lessonKey || (held && held.revision > note.revision)) return view;
    return { ...view, notes: [...view.notes.filter((other) => other !== held), note] };
  });
