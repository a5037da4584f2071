import { QUIZ_PATHS, TimeAllowanceSchema } from '@integra/shared-types/quizzes';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const timeAllowanceQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['time-allowance', accountId],
    queryFn: ({ signal }) =>
      apiFetch(QUIZ_PATHS.timeAllowance(accountId), { responseSchema: TimeAllowanceSchema, signal }),
  });

/** Holds for attempts that start from now on. */
export const setTimeAllowance = (accountId: string, body: { factor: number }) =>
  apiFetch(QUIZ_PATHS.timeAllowance(accountId), { method: 'PUT', body, responseSchema: TimeAllowanceSchema });
