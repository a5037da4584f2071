import { SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { DownloadLink } from '../../../components/ui/download-link.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LinkButton } from '../../../components/ui/link-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { recordQuery } from '../../../features/package-records/api/package-records.js';
import { JournalLead } from '../../../features/package-records/components/journal/journal-lead.js';
import { JournalView } from '../../../features/package-records/components/journal/journal-view.js';
import { TRAINER_PATHS } from '../../../lib/routing/trainer-paths.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  const { recordId = '' } = useParams();
  const { data: record, error, refetch, isFetching } = useQuery(recordQuery(recordId));
  return (
    <PageFrame
      title={t('journal.title')}
      lead={record && <JournalLead record={record} />}
      actions={
        record && (
          <>
            <LinkButton to={TRAINER_PATHS.packageRecord(recordId)} look="quiet" icon={ArrowLeft}>
              {t('toRecord')}
            </LinkButton>
            <DownloadLink href={SCORM_RECORD_PATHS.journalText(recordId)}>{t('journal.download')}</DownloadLink>
          </>
        )
      }
    >
      {error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} isRetrying={isFetching} />}
      {record ? <JournalView record={record} /> : !error && <Skeleton shape="rows" count={10} />}
    </PageFrame>
  );
};
