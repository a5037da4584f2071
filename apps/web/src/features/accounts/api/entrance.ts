import {
  ACCOUNT_PATHS,
  type AcceptInvitationSchema,
  InvitationViewSchema,
  type SetUpAdministratorSchema,
  SetUpViewSchema,
} from '@integra/shared-types/accounts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** A link is looked at once: typing on its page must not be disturbed by looking again. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      apiFetch(ACCOUNT_PATHS.invitation, { query: { token }, responseSchema: InvitationViewSchema, signal }),
    ...ONCE,
  });

export const setUpQuery = (token: string) =>
  queryOptions({
    queryKey: ['set-up', token],
    queryFn: ({ signal }) =>
      apiFetch(ACCOUNT_PATHS.setUp, { query: { token }, responseSchema: SetUpViewSchema, signal }),
    ...ONCE,
  });

/** Makes the account and signs in. */
export const acceptInvitation = (body: z.output<typeof AcceptInvitationSchema>) =>
  apiFetch(ACCOUNT_PATHS.invitation, { method: 'POST', body });

/** Makes the first administrator and signs in. */
export const setUpAdministrator = (body: z.output<typeof SetUpAdministratorSchema>) =>
  apiFetch(ACCOUNT_PATHS.setUp, { method: 'POST', body });
