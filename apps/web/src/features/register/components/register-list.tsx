import { CERTIFICATE_STATUSES, type RegisterEntry } from '@integra/shared-types/certificates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Ban, FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { FilterBar } from '../../../components/ui/filter-bar.js';
import type { MenuItem } from '../../../components/ui/menu.js';
import { PagedList } from '../../../components/ui/paged-list.js';
import { SearchField } from '../../../components/ui/search-field.js';
import { Select } from '../../../components/ui/select.js';
import { useFilters } from '../../../lib/lists/use-filters.js';
import { useLiveRefresh } from '../../../lib/live/use-live-refresh.js';
import { REGISTER_KEY, RegisterFiltersSchema, registerQuery } from '../api/register.js';
import { type RegisterAct, RegisterDialog } from './register-dialog.js';
import { useRegisterColumns } from './use-register-columns.js';

/** Every certificate ever issued, the newest first. */
export const RegisterList = () => {
  const { t } = useTranslation('register');
  const filters = useFilters(RegisterFiltersSchema);
  const list = useInfiniteQuery(registerQuery(filters.values));
  const columns = useRegisterColumns();
  const [open, setOpen] = useState<{ act: RegisterAct; entry: RegisterEntry } | null>(null);
  useLiveRefresh(['jobs'], REGISTER_KEY);

  const itemsFor = (entry: RegisterEntry): MenuItem[] => [
    { id: 'details', label: t('details.act'), icon: FileText, onSelect: () => setOpen({ act: 'details', entry }) },
    ...(entry.status === 'valid'
      ? [
          { id: 'correct', label: t('correct.act'), icon: PenLine, onSelect: () => setOpen({ act: 'correct', entry }) },
          {
            id: 'revoke',
            label: t('revoke.act'),
            icon: Ban,
            isDangerous: true,
            onSelect: () => setOpen({ act: 'revoke', entry }),
          },
        ]
      : []),
  ];

  return (
    <>
      <FilterBar label={t('filter.label')} isActive={filters.isActive} onClear={filters.clear}>
        <SearchField
          label={t('filter.search')}
          maxLength={120}
          value={filters.values.search ?? ''}
          onSearch={(text) => filters.set('search', text)}
        />
        <Select
          name="status"
          label={t('field.status')}
          isOptional="unsaid"
          value={filters.values.status ?? null}
          emptyLabel={t('filter.all')}
          options={CERTIFICATE_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          onChange={(status) => filters.set('status', status)}
        />
      </FilterBar>
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
        {(entries) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={entries}
            rowKey={({ id }) => id}
            rowActions={(entry) => ({
              label: t('list.actionsFor', { serial: entry.serial }),
              items: itemsFor(entry),
            })}
          />
        )}
      </PagedList>
      {open && <RegisterDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
};
