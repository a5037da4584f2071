import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, AudioLines, ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { recordQuery } from '../../../features/package-records/api/package-records.js';
import { RecordLead } from '../../../features/package-records/components/record-lead.js';
import { RecordView } from '../../../features/package-records/components/record/record-view.js';
import { TRAINER_PATHS } from '../../../lib/routing/trainer-paths.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  const { recordId = '' } = useParams();
  const { data: record, error, refetch, isFetching } = useQuery(recordQuery(recordId));
  return (
    <PageFrame
      title={record ? record.person.displayName || t('noName') : t('title')}
      lead={record && <RecordLead record={record} />}
      actions={
        <>
          <LinkButton to={TRAINER_PATHS.packageRecords} look="quiet" icon={ArrowLeft}>
            {t('back')}
          </LinkButton>
          {record && (
            <>
              <LinkButton to={TRAINER_PATHS.packageQuestions(record.packageKey)} icon={ChartNoAxesColumn}>
                {t('toQuestions')}
              </LinkButton>
              <LinkButton to={TRAINER_PATHS.packageJournal(recordId)} icon={AudioLines}>
                {t('toJournal')}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      {error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} isRetrying={isFetching} />}
      {record ? <RecordView record={record} /> : !error && <Skeleton count={10} />}
    </PageFrame>
  );
};
