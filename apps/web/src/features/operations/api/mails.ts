import { MailPageSchema, MailStateSchema, OpenedMailSchema, OPERATIONS_PATHS } from '@integra/shared-types/operations';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';
import { pagedQuery } from '../../../lib/lists/paged-query.js';

export const MailFiltersSchema = z.object({ state: MailStateSchema.optional().catch(undefined) });
export type MailFilters = z.output<typeof MailFiltersSchema>;

export const mailsQuery = (filters: MailFilters) =>
  pagedQuery({ key: 'mails', path: OPERATIONS_PATHS.mails, filters, responseSchema: MailPageSchema });

/** Each reading is written to the audit log, so it is read once and not kept: what stands in it opens an account. */
export const openedMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['opened-mail', id],
    queryFn: ({ signal }) => apiFetch(OPERATIONS_PATHS.mail(id), { responseSchema: OpenedMailSchema, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
