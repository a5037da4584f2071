import type { Job } from '@integra/shared-types/operations';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban, FileText, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { useAnnounce } from '../../../../components/ui/live-region.js';
import type { MenuItem } from '../../../../components/ui/menu.js';
import { PagedList } from '../../../../components/ui/paged-list.js';
import { useFilters } from '../../../../lib/lists/use-filters.js';
import { useLiveRefresh } from '../../../../lib/live/use-live-refresh.js';
import { JobFiltersSchema, JOBS_KEY, jobsQuery, retryJob } from '../../api/jobs.js';
import { useJobKindText } from '../../use-job-kind-text.js';
import { CancelJobDialog } from './cancel-job-dialog.js';
import { FailedJobsNotice } from './failed-jobs-notice.js';
import { JobDialog } from './job-dialog.js';
import { JobFilters } from './job-filters.js';
import { useJobColumns } from './use-job-columns.js';

const RETRYABLE = new Set<Job['state']>(['failed', 'cancelled']);
const CANCELLABLE = new Set<Job['state']>(['pending', 'running']);

/** What the server does in the background, as it happens. */
export const JobList = () => {
  const { t } = useTranslation('operations');
  const announce = useAnnounce();
  const client = useQueryClient();
  const filters = useFilters(JobFiltersSchema);
  const list = useInfiniteQuery(jobsQuery(filters.values));
  const columns = useJobColumns();
  const kindText = useJobKindText();
  const [shown, setShown] = useState<Job | null>(null);
  const [cancelled, setCancelled] = useState<Job | null>(null);
  useLiveRefresh(['jobs'], JOBS_KEY);
  const retry = useMutation({
    mutationFn: retryJob,
    onSuccess: async () => {
      announce(t('jobs.retried'));
      await client.invalidateQueries({ queryKey: [JOBS_KEY] });
    },
  });

  const itemsFor = (job: Job): MenuItem[] => [
    { id: 'details', label: t('jobs.details'), icon: FileText, onSelect: () => setShown(job) },
    ...(RETRYABLE.has(job.state)
      ? [{ id: 'retry', label: t('jobs.retry'), icon: RotateCw, onSelect: () => retry.mutate(job.id) }]
      : []),
    ...(CANCELLABLE.has(job.state)
      ? [{ id: 'cancel', label: t('jobs.cancel'), icon: Ban, isDangerous: true, onSelect: () => setCancelled(job) }]
      : []),
  ];

  return (
    <>
      {filters.values.state !== 'failed' && <FailedJobsNotice onShow={() => filters.set('state', 'failed')} />}
      <JobFilters filters={filters} />
      {retry.error && <ErrorState error={retry.error} title={t('jobs.retryFailed')} />}
      <PagedList
        list={list}
        failedTitle={t('jobs.failed')}
        filters={filters}
        empty={
          <EmptyState title={t('jobs.emptyTitle')}>
            <p>{t('jobs.empty')}</p>
          </EmptyState>
        }
      >
        {(jobs) => (
          <DataTable
            caption={t('jobs.title')}
            columns={columns}
            rows={jobs}
            rowKey={({ id }) => id}
            rowActions={(job) => ({
              label: t('jobs.actionsFor', { kind: kindText(job.kind) }),
              items: itemsFor(job),
            })}
          />
        )}
      </PagedList>
      {shown && <JobDialog job={shown} onClose={() => setShown(null)} />}
      {cancelled && <CancelJobDialog job={cancelled} onClose={() => setCancelled(null)} />}
    </>
  );
};
