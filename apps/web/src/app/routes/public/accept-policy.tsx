import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { policyQuery } from '../../../features/accounts/api/policies.js';
import { AcceptPolicyForm } from '../../../features/accounts/components/accept-policy-form.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { RequireStep } from '../../require-step.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { language } = useLanguage();
  const { data: policy, error, refetch } = useQuery(policyQuery(language));
  return (
    <RequireStep step="accept_policy">
      <PageFrame title={t('policy.newTitle')} lead={t('policy.newLead')} width="form">
        {policy ? (
          <AcceptPolicyForm policy={policy} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton count={8} />
        )}
      </PageFrame>
    </RequireStep>
  );
};
