import { NoteOutdatedSchema } from '@integra/shared-types/learning';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../lib/api/api-error.js';
import type { SaveOutcome, WrittenText } from '../hooks/autosaver.js';
import { keepNote, keepProgress } from './learning-cache.js';
import { saveNote } from './lesson-records.js';

type NotePlace = { enrolmentId: string; lessonKey: string; blockKey: string };

/**
 * Saves a note and puts what follows from it wherever the page holds it.
 * @param isLeaving the page goes away now: the request has to outlive it
 * @throws ApiError for every refusal except `note_outdated`, which is an outcome: the writer decides
 */
export const saveNoteAndKeep = async (
  client: QueryClient,
  { enrolmentId, lessonKey, blockKey }: NotePlace,
  { text, revision }: WrittenText,
  isLeaving: boolean,
): Promise<SaveOutcome> => {
  try {
    const { savedAt, progress } = await saveNote(enrolmentId, blockKey, { text, revision }, isLeaving);
    keepNote(client, enrolmentId, lessonKey, { blockKey, text, revision, savedAt });
    keepProgress(client, enrolmentId, progress);
    return { kind: 'saved', at: savedAt };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'note_outdated') throw error;
    return { kind: 'outdated', held: NoteOutdatedSchema.parse(error.details).held };
  }
};
