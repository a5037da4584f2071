import { useQuery } from '@tanstack/react-query';
import { ClipboardList, List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { recordedPackagesQuery, statisticsQuery } from '../../../features/package-records/api/package-records.js';
import { StatisticsView } from '../../../features/package-records/components/questions/statistics-view.js';
import { TRAINER_PATHS } from '../../../lib/routing/trainer-paths.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  const { packageKey = '' } = useParams();
  const { data: statistics, error, refetch, isFetching } = useQuery(statisticsQuery(packageKey));
  const title = useQuery(recordedPackagesQuery()).data?.find(({ key }) => key === packageKey)?.title;
  return (
    <PageFrame
      title={t('questions.title')}
      lead={title === undefined ? <code>{packageKey}</code> : <bdi>{title}</bdi>}
      actions={
        <>
          <LinkButton to={TRAINER_PATHS.questions} look="quiet" icon={List}>
            {t('questions.choose')}
          </LinkButton>
          <LinkButton to={TRAINER_PATHS.packageRecordsOf(packageKey)} look="quiet" icon={ClipboardList}>
            {t('questions.records')}
          </LinkButton>
        </>
      }
    >
      {error && (
        <ErrorState
          error={error}
          title={t('questions.failed')}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {statistics ? <StatisticsView statistics={statistics} /> : !error && <Skeleton count={10} />}
    </PageFrame>
  );
};
