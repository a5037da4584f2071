import type { Organisation } from '@integra/shared-types/organisations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../components/ui/checkbox.js';
import { DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { FilterBar } from '../../../components/ui/filter-bar.js';
import type { MenuItem } from '../../../components/ui/menu.js';
import { PagedList } from '../../../components/ui/paged-list.js';
import { SearchField } from '../../../components/ui/search-field.js';
import { useFilters } from '../../../lib/lists/use-filters.js';
import { OrganisationFiltersSchema, organisationsQuery } from '../api/organisations.js';
import { ArchiveNotice } from './archive-notice.js';
import { OrganisationDialog } from './organisation-dialog.js';
import { useArchive } from './use-archive.js';
import { useOrganisationColumns } from './use-organisation-columns.js';

type OrganisationListProps = {
  /** The next step when there is none yet. */
  emptyAction: ReactNode;
};

/** The services and associations that people belong to. */
export const OrganisationList = ({ emptyAction }: OrganisationListProps) => {
  const { t } = useTranslation('organisations');
  const filters = useFilters(OrganisationFiltersSchema);
  const list = useInfiniteQuery(organisationsQuery(filters.values));
  const columns = useOrganisationColumns();
  const archive = useArchive();
  const [edited, setEdited] = useState<Organisation | null>(null);

  const itemsFor = (organisation: Organisation): MenuItem[] => [
    { id: 'edit', label: t('edit.act'), icon: Pencil, onSelect: () => setEdited(organisation) },
    organisation.isArchived
      ? { id: 'restore', label: t('archive.undo'), icon: ArchiveRestore, onSelect: () => archive.restore(organisation) }
      : { id: 'archive', label: t('archive.act'), icon: Archive, onSelect: () => archive.archive(organisation) },
  ];

  return (
    <>
      <FilterBar label={t('filter.label')} isActive={filters.isActive} onClear={filters.clear}>
        <SearchField
          label={t('filter.search')}
          maxLength={100}
          value={filters.values.search ?? ''}
          onSearch={(text) => filters.set('search', text)}
        />
        <Checkbox
          name="archived"
          label={t('filter.archived')}
          isChecked={filters.values.archived === 'true'}
          onChange={(isChecked) => filters.set('archived', isChecked ? 'true' : null)}
        />
      </FilterBar>
      <ArchiveNotice archive={archive} />
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
        {(organisations) => (
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={organisations}
            rowKey={({ id }) => id}
            rowActions={(organisation) => ({
              label: t('list.actionsFor', { name: organisation.name }),
              items: itemsFor(organisation),
            })}
          />
        )}
      </PagedList>
      {edited && <OrganisationDialog organisation={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
