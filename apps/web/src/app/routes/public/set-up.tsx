import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { setUpQuery } from '../../../features/accounts/api/entrance.js';
import { LinkFailure } from '../../../features/accounts/components/link-failure.js';
import { SetUpForm } from '../../../features/accounts/components/set-up-form.js';
import { usePolicyBeside } from '../../../features/accounts/hooks/use-policy-beside.js';
import { EntranceGuard } from './entrance-guard.js';

export const Page = () => {
  const { t } = useTranslation('accounts');
  const { token = '' } = useParams();
  const link = useQuery(setUpQuery(token));
  const { policy, problem, retry } = usePolicyBeside(link);

  if (problem) {
    return (
      <PageFrame title={t('setUp.title')} width="form">
        <LinkFailure error={problem} title={t('setUp.failed')} onRetry={retry} />
      </PageFrame>
    );
  }
  return (
    <EntranceGuard>
      <PageFrame title={t('setUp.title')} lead={t('setUp.lead')} width="form">
        {link.data && policy ? <SetUpForm token={token} policy={policy} /> : <Skeleton count={8} />}
      </PageFrame>
    </EntranceGuard>
  );
};
