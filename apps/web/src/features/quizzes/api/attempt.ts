import type { Language } from '@integra/shared-types/language-table';
import {
  AnswerSavedSchema,
  type Attempt,
  AttemptResultSchema,
  AttemptSchema,
  QUIZ_PATHS,
  type SaveAnswer,
} from '@integra/shared-types/quizzes';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/**
 * `clock`: add it to `performance.now()` to have the server's time in milliseconds. It is measured from the moment of asking, so it
 * never runs behind the server, and nobody's wrong computer clock comes into it.
 */
export type TimedAttempt = { attempt: Attempt; clock: number };

const readAttempt = async (attemptId: string, language: Language, signal?: AbortSignal): Promise<TimedAttempt> => {
  const askedAt = performance.now();
  const attempt = await apiFetch(QUIZ_PATHS.attempt(attemptId), {
    query: { language },
    responseSchema: AttemptSchema,
    ...(signal ? { signal } : {}),
  });
  return { attempt, clock: Date.parse(attempt.serverNow) - askedAt };
};

/** Read again whenever the page comes back into sight: another window or device may have gone on, or the computer was asleep. */
export const attemptQuery = (attemptId: string, language: Language) =>
  queryOptions({
    queryKey: ['attempt', attemptId, language],
    queryFn: ({ signal }) => readAttempt(attemptId, language, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: 'always',
    placeholderData: (before, query) => (query?.queryKey[1] === attemptId ? before : undefined),
  });

/** Sent to its end although the page may be left meanwhile. */
export const saveAnswer = (attemptId: string, position: number, body: SaveAnswer) =>
  apiFetch(QUIZ_PATHS.answer(attemptId, position), {
    method: 'PUT',
    body,
    keepalive: true,
    responseSchema: AnswerSavedSchema,
  });

/** Once or many times: the same result. */
export const submitAttempt = (attemptId: string, language: Language) =>
  apiFetch(QUIZ_PATHS.submission(attemptId), {
    method: 'POST',
    query: { language },
    responseSchema: AttemptResultSchema,
  });

export const attemptResultQuery = (attemptId: string, language: Language) =>
  queryOptions({
    queryKey: ['attempt-result', attemptId, language],
    queryFn: ({ signal }) =>
      apiFetch(QUIZ_PATHS.result(attemptId), { query: { language }, responseSchema: AttemptResultSchema, signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === attemptId ? before : undefined),
  });
