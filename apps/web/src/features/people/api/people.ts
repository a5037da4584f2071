import {
  ACCOUNT_PATHS,
  AccountStateSchema,
  InvitedSchema,
  type InviteSchema,
  type PersonSummary,
  PersonPageSchema,
  PersonSummarySchema,
  type ReinviteSchema,
  type SuspendSchema,
  type UpdatePersonSchema,
} from '@integra/shared-types/accounts';
import { IdSchema } from '@integra/shared-types/common';
import { type RoleGrant, RoleSchema } from '@integra/shared-types/permissions';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

export const PeopleFiltersSchema = z.object({
  search: z.string().max(100).optional().catch(undefined),
  state: AccountStateSchema.optional().catch(undefined),
  role: RoleSchema.optional().catch(undefined),
  organisationId: IdSchema.optional().catch(undefined),
});
export type PeopleFilters = z.output<typeof PeopleFiltersSchema>;

export const peopleQuery = (filters: PeopleFilters) =>
  pagedQuery({ key: 'people', path: ACCOUNT_PATHS.people, filters, responseSchema: PersonPageSchema });

export const invite = (body: z.output<typeof InviteSchema>) =>
  apiFetch(ACCOUNT_PATHS.people, { method: 'POST', body, responseSchema: InvitedSchema });

/** The older link ends. */
export const inviteAgain = (accountId: string, body: z.output<typeof ReinviteSchema>) =>
  apiFetch(ACCOUNT_PATHS.reinvite(accountId), { method: 'POST', body, responseSchema: InvitedSchema });

const changed = (path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: unknown): Promise<PersonSummary> =>
  apiFetch(path, { method, body, responseSchema: PersonSummarySchema });

export const updatePerson = (accountId: string, body: z.output<typeof UpdatePersonSchema>) =>
  changed(ACCOUNT_PATHS.person(accountId), 'PATCH', body);

/** Ends all sessions of the account. */
export const suspend = (accountId: string, body: z.output<typeof SuspendSchema>) =>
  changed(ACCOUNT_PATHS.suspend(accountId), 'POST', body);

export const reopen = (accountId: string) => changed(ACCOUNT_PATHS.suspend(accountId), 'DELETE');

/** Ends all sessions of the account. */
export const giveRole = (accountId: string, body: RoleGrant) => changed(ACCOUNT_PATHS.roles(accountId), 'POST', body);

/** Ends all sessions of the account. */
export const withdrawRole = (accountId: string, roleId: string) =>
  changed(ACCOUNT_PATHS.role(accountId, roleId), 'DELETE');

/** Ends all sessions of the account. */
export const removeSecondFactor = (accountId: string) =>
  apiFetch(ACCOUNT_PATHS.endSecondFactor(accountId), { method: 'DELETE' });
