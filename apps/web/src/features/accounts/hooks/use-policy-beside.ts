import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { policyQuery } from '../api/policies.js';

/** The notice that is accepted where a one-time link leads: the page needs both, and either may fail. */
export const usePolicyBeside = (link: Pick<UseQueryResult, 'error' | 'refetch'>) => {
  const { language } = useLanguage();
  const policy = useQuery(policyQuery(language));
  return {
    policy: policy.data,
    problem: link.error ?? policy.error,
    /** Asks again for what failed. */
    retry: () => {
      if (link.error) void link.refetch();
      if (policy.error) void policy.refetch();
    },
  };
};
