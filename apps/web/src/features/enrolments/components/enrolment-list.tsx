import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useInfiniteQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { PagedList } from '../../../components/ui/paged-list.js';
import { useFilters } from '../../../lib/lists/use-filters.js';
import { EnrolmentFiltersSchema, enrolmentsQuery } from '../api/enrolments.js';
import { EnrolmentFilters } from './enrolment-filters.js';
import { GrantDialog } from './grant-dialog.js';
import { useEnrolmentColumns } from './use-enrolment-columns.js';

type EnrolmentListProps = {
  /** The next step when there is none yet. */
  emptyAction: ReactNode;
};

/** Who takes which course, and how far they are. */
export const EnrolmentList = ({ emptyAction }: EnrolmentListProps) => {
  const { t } = useTranslation('enrolments');
  const filters = useFilters(EnrolmentFiltersSchema);
  const list = useInfiniteQuery(enrolmentsQuery(filters.values));
  const columns = useEnrolmentColumns();
  const [granted, setGranted] = useState<ManagedEnrolment | null>(null);
  return (
    <>
      <EnrolmentFilters filters={filters} />
      <PagedList
        list={list}
        failedTitle={t('list.failed')}
        filters={filters}
        empty={
          <EmptyState title={t('list.emptyTitle')} action={emptyAction}>
            <p>{t('list.empty')}</p>
          </EmptyState>
        }
      >
        {(enrolments) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={enrolments}
            rowKey={({ id }) => id}
            rowActions={(enrolment) => ({
              label: t('list.actionsFor', { name: enrolment.person.displayName }),
              items:
                enrolment.state === 'active'
                  ? [{ id: 'grant', label: t('grant.act'), icon: RotateCw, onSelect: () => setGranted(enrolment) }]
                  : [],
            })}
          />
        )}
      </PagedList>
      {granted && <GrantDialog enrolment={granted} onClose={() => setGranted(null)} />}
    </>
  );
};
