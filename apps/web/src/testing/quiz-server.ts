import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { type Attempt, QUIZ_PATHS, type SaveAnswer, SaveAnswerSchema } from '@integra/shared-types/quizzes';
import { http, HttpResponse } from 'msw';
import { aSession } from './fixtures.js';
import { ATTEMPT_ID, SERVER_NOW } from './quiz-fixtures.js';
import { answer, server, signIn } from './server.js';

export type SavedAnswer = SaveAnswer & { position: number };

/** Serves an attempt and takes its answers as the API does; returns what was saved, in order. */
export const serveAttempt = (attempt: Attempt): SavedAnswer[] => {
  const saved: SavedAnswer[] = [];
  signIn(aSession());
  answer('get', ACCOUNT_PATHS.storageKey, { key: 'A'.repeat(43) });
  answer('get', QUIZ_PATHS.attempt(ATTEMPT_ID), attempt);
  server.use(
    http.put(`*/api/attempts/${ATTEMPT_ID}/answers/:position`, async ({ params, request }) => {
      const body = SaveAnswerSchema.parse(await request.json());
      saved.push({ ...body, position: Number(params.position) });
      return HttpResponse.json({ outcome: 'saved', sequence: body.sequence, savedAt: SERVER_NOW });
    }),
  );
  return saved;
};
