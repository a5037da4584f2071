import type { PackageRecordDetail } from '@integra/shared-types/scorm-records';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Notice } from '../../../../components/ui/notice.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { journalQuery } from '../../api/package-records.js';
import { stepsOf } from '../../journal/steps.js';
import { Recorder } from './recorder.js';

type JournalViewProps = { record: PackageRecordDetail };

/** The flight recorder of an attempt in all its states: coming, failed, empty, shown. */
export const JournalView = ({ record }: JournalViewProps) => {
  const { t } = useTranslation('packageRecords');
  const journal = useInfiniteQuery(journalQuery(record.id));
  const { data, error, refetch, isFetching } = journal;
  const steps = useMemo(() => stepsOf(data?.commits ?? []), [data]);
  return (
    <>
      {record.isCompacted && (
        <Notice kind="info" title={t('notice.compacted')}>
          <p>{t('journal.compacted')}</p>
        </Notice>
      )}
      {error && (
        <ErrorState error={error} title={t('journal.failed')} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {!data && !error && <Skeleton shape="rows" count={8} />}
      {data && steps.length === 0 && (
        <EmptyState title={t('journal.emptyTitle')}>
          <p>{t('journal.empty')}</p>
        </EmptyState>
      )}
      {data && steps.length > 0 && (
        <Recorder
          record={record}
          steps={steps}
          loaded={{ commits: data.commits.length, total: data.total }}
          hasMore={journal.hasNextPage}
          isLoading={journal.isFetchingNextPage}
          onLoad={() => void journal.fetchNextPage()}
        />
      )}
    </>
  );
};
