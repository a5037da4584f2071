import {
  ACCOUNT_PATHS,
  ProfileSchema,
  SessionListSchema,
  type UpdateProfileSchema,
} from '@integra/shared-types/accounts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => apiFetch(ACCOUNT_PATHS.profile, { responseSchema: ProfileSchema, signal }),
});

export const updateProfile = (body: z.output<typeof UpdateProfileSchema>) =>
  apiFetch(ACCOUNT_PATHS.profile, { method: 'PATCH', body, responseSchema: ProfileSchema });

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => apiFetch(ACCOUNT_PATHS.sessions, { responseSchema: SessionListSchema, signal }),
  select: (list) => list.items,
});

export const endSession = (id: string) => apiFetch(ACCOUNT_PATHS.oneSession(id), { method: 'DELETE' });

export const endOtherSessions = () => apiFetch(ACCOUNT_PATHS.sessions, { method: 'DELETE' });
