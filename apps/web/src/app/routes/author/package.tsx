import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { packageQuery } from '../../../features/packages/api/packages.js';
import { PackageActs } from '../../../features/packages/components/package-acts.js';
import { PackageLanguages } from '../../../features/packages/components/report/package-languages.js';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';

export const Page = () => {
  const { t } = useTranslation('packages');
  const { packageId = '' } = useParams();
  const { data: shown, error, refetch, isFetching } = useQuery(packageQuery(packageId));
  return (
    <PageFrame
      title={shown?.title ?? t('package.title')}
      actions={
        <LinkButton to={AUTHOR_PATHS.packages} look="quiet" icon={ArrowLeft}>
          {t('package.back')}
        </LinkButton>
      }
    >
      {error && (
        <ErrorState error={error} title={t('package.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {shown && <PackageActs shown={shown} />}
      {shown ? <PackageLanguages shown={shown} /> : !error && <Skeleton count={10} />}
    </PageFrame>
  );
};
