import type { PersonSummary } from '@integra/shared-types/accounts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { PagedList } from '../../../components/ui/paged-list.js';
import { useFilters } from '../../../lib/lists/use-filters.js';
import { PeopleFiltersSchema, peopleQuery } from '../api/people.js';
import { PeopleFilters } from './people-filters.js';
import { ACT_ICON, ACTS, type PersonAct, PersonActDialog } from './person-acts.js';
import { usePeopleColumns } from './use-people-columns.js';

type PeopleListProps = {
  /** The next step when nobody is here yet. */
  emptyAction: ReactNode;
};

/** Who is in, in which role, and who has not answered an invitation yet. */
export const PeopleList = ({ emptyAction }: PeopleListProps) => {
  const { t } = useTranslation('people');
  const filters = useFilters(PeopleFiltersSchema);
  const list = useInfiniteQuery(peopleQuery(filters.values));
  const columns = usePeopleColumns();
  const [open, setOpen] = useState<{ act: PersonAct; person: PersonSummary } | null>(null);

  return (
    <>
      <PeopleFilters filters={filters} />
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
        {(people) => (
          <DataTable
            caption={t('list.title')}
            columns={columns}
            rows={people}
            rowKey={(person) => person.accountId}
            rowActions={(person) => ({
              label: t('list.actionsFor', { name: person.displayName ?? person.email }),
              items: ACTS[person.state].map((act) => ({
                id: act,
                label: t(`${act}.act`),
                icon: ACT_ICON[act],
                isDangerous: act === 'suspend',
                onSelect: () => setOpen({ act, person }),
              })),
            })}
          />
        )}
      </PagedList>
      {open && <PersonActDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
};
