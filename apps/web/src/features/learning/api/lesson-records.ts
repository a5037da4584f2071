import {
  LEARNING_PATHS,
  NoteSavedSchema,
  ProgressChangedSchema,
  type SaveNoteSchema,
  type VisitSchema,
} from '@integra/shared-types/learning';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** "I have read this lesson." Saying it twice changes nothing. */
export const markLessonRead = (enrolmentId: string, lessonKey: string) =>
  apiFetch(LEARNING_PATHS.lessonDone(enrolmentId, lessonKey), {
    method: 'POST',
    responseSchema: ProgressChangedSchema,
  });

type VisitPlace = { enrolmentId: string; lessonKey: string };

/** @param isLeaving the page goes away now: the request has to outlive it */
export const sendVisit = (place: VisitPlace, visit: z.input<typeof VisitSchema>, isLeaving: boolean) =>
  apiFetch(LEARNING_PATHS.visits(place.enrolmentId, place.lessonKey), {
    method: 'POST',
    body: visit,
    keepalive: isLeaving,
  });

/** @param isLeaving as in `sendVisit` */
export const saveNote = (
  enrolmentId: string,
  blockKey: string,
  note: z.input<typeof SaveNoteSchema>,
  isLeaving: boolean,
) =>
  apiFetch(LEARNING_PATHS.note(enrolmentId, blockKey), {
    method: 'PUT',
    body: note,
    keepalive: isLeaving,
    responseSchema: NoteSavedSchema,
  });
