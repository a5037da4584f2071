import type { Language } from '@integra/shared-types/language-table';
import { AttemptSchema, QUIZ_PATHS, QuizOverviewSchema } from '@integra/shared-types/quizzes';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { enrolmentKey } from '../../../lib/enrolments/enrolment-key.js';

/** While somebody waits for the next attempt, the server is asked this often whether it may start; the page's own clock is not. */
const WAITING_MS = 60_000;

/** The rules of one quiz and what the reader has of it. While another language loads, the one before stays. */
export const quizOverviewQuery = (enrolmentId: string, quizKey: string, language: Language) =>
  queryOptions({
    queryKey: [...enrolmentKey(enrolmentId), 'quiz', quizKey, language],
    queryFn: ({ signal }) =>
      apiFetch(QUIZ_PATHS.overview(enrolmentId, quizKey), {
        query: { language },
        responseSchema: QuizOverviewSchema,
        signal,
      }),
    placeholderData: (before, query) =>
      query?.queryKey[1] === enrolmentId && query.queryKey[3] === quizKey ? before : undefined,
    refetchInterval: (query) => (query.state.data?.cannotStart === 'waiting_time' ? WAITING_MS : false),
  });

/** Starts an attempt, or answers the one that is open already. */
export const startAttempt = (enrolmentId: string, quizKey: string, language: Language) =>
  apiFetch(QUIZ_PATHS.attempts(enrolmentId, quizKey), {
    method: 'POST',
    query: { language },
    responseSchema: AttemptSchema,
  });
