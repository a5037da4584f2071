import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { setUpQuery } from '../../../features/accounts/api/entrance.js';
import { policyQuery } from '../../../features/accounts/api/policies.js';
import { SetUpForm } from '../../../features/accounts/components/set-up-form.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { EntranceGuard } from './entrance-guard.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { token = '' } = useParams();
  const { language } = useLanguage();
  const { data: link, error, refetch } = useQuery(setUpQuery(token));
  const { data: policy, error: policyError } = useQuery(policyQuery(language));

  const problem = error ?? policyError;
  if (problem) {
    return (
      <PageFrame title={t('setUp.title')} width="form">
        <ErrorState error={problem} title={t('setUp.failed')} onRetry={() => void refetch()} />
      </PageFrame>
    );
  }
  return (
    <EntranceGuard>
      <PageFrame title={t('setUp.title')} lead={t('setUp.lead')} width="form">
        {link && policy ? <SetUpForm token={token} policy={policy} /> : <Skeleton count={8} />}
      </PageFrame>
    </EntranceGuard>
  );
};
