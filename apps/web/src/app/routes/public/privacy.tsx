import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { policyQuery } from '../../../features/accounts/api/policies.js';
import { PolicyText } from '../../../features/accounts/components/policy-text.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { language } = useLanguage();
  const { data: policy, error, refetch } = useQuery(policyQuery(language));
  return (
    <PageFrame title={policy?.title ?? t('policy.title')} width="text">
      {policy ? (
        <PolicyText policy={policy} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton count={12} />
      )}
    </PageFrame>
  );
};
