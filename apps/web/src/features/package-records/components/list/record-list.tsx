import type { PackageRecord } from '@integra/shared-types/scorm-records';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BookOpenText, ChartNoAxesColumn, Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable } from '../../../../components/ui/data-table.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import type { MenuItem } from '../../../../components/ui/menu.js';
import { PagedList } from '../../../../components/ui/paged-list.js';
import { useFilters } from '../../../../lib/lists/use-filters.js';
import { TRAINER_PATHS } from '../../../../lib/routing/trainer-paths.js';
import { RecordFiltersSchema, recordsQuery } from '../../api/package-records.js';
import { RecordFilters } from './record-filters.js';
import { useRecordColumns } from './use-record-columns.js';

/** Every attempt at a package within one's role, newest change first. */
export const RecordList = () => {
  const { t } = useTranslation('packageRecords');
  const navigate = useNavigate();
  const filters = useFilters(RecordFiltersSchema);
  const list = useInfiniteQuery(recordsQuery(filters.values));
  const columns = useRecordColumns();

  const itemsFor = ({ packageKey, courseKey }: PackageRecord): MenuItem[] => [
    {
      id: 'package',
      label: t('list.onlyPackage'),
      icon: Package,
      onSelect: () => filters.set('packageKey', packageKey),
    },
    {
      id: 'course',
      label: t('list.onlyCourse'),
      icon: BookOpenText,
      onSelect: () => filters.set('courseKey', courseKey),
    },
    {
      id: 'questions',
      label: t('toQuestions'),
      icon: ChartNoAxesColumn,
      onSelect: () => void navigate(TRAINER_PATHS.packageQuestions(packageKey)),
    },
  ];

  return (
    <>
      <RecordFilters filters={filters} />
      <PagedList
        list={list}
        failedTitle={t('list.failed')}
        filters={filters}
        empty={
          <EmptyState title={t('list.emptyTitle')}>
            <p>{t('list.empty')}</p>
          </EmptyState>
        }
      >
        {(records) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={records}
            rowKey={({ id }) => id}
            rowActions={(record) => ({
              label: t('list.actionsFor', {
                name: record.person.displayName || t('noName'),
                number: record.number,
              }),
              items: itemsFor(record),
            })}
          />
        )}
      </PagedList>
    </>
  );
};
