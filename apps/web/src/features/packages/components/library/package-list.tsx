import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { PagedList } from '../../../../components/ui/paged-list.js';
import { nextLook, packagesQuery } from '../../api/packages.js';
import { usePackageColumns } from './use-package-columns.js';

/** The list has none. */
const NO_FILTERS = { isActive: false, clear: () => undefined };

/** Every package, the newest first; what is being read changes by itself. */
export const PackageList = () => {
  const { t } = useTranslation('packages');
  const list = useInfiniteQuery({
    ...packagesQuery,
    refetchInterval: ({ state }) => nextLook(state.data?.pages.flatMap(({ items }) => items) ?? []),
  });
  const columns = usePackageColumns();
  return (
    <PagedList
      list={list}
      failedTitle={t('list.failed')}
      filters={NO_FILTERS}
      empty={
        <EmptyState title={t('list.emptyTitle')}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      }
    >
      {(packages) => <DataTable caption={t('list.title')} columns={columns} rows={packages} rowKey={({ id }) => id} />}
    </PagedList>
  );
};
