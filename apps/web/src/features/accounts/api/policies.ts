import { ACCOUNT_PATHS, type AcceptPolicySchema, PolicySchema } from '@integra/shared-types/accounts';
import type { Language } from '@integra/shared-types/language-table';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { apiFetch } from '../../../lib/api/api-fetch.js';

/** The current privacy notice; the text of before stays while that of a newly chosen language is loaded. */
export const policyQuery = (language: Language) =>
  queryOptions({
    queryKey: ['policy', language],
    queryFn: ({ signal }) =>
      apiFetch(ACCOUNT_PATHS.policy, { query: { language }, responseSchema: PolicySchema, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const acceptPolicy = (body: z.output<typeof AcceptPolicySchema>) =>
  apiFetch(ACCOUNT_PATHS.acceptPolicy, { method: 'POST', body });
