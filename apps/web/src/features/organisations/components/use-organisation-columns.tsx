import type { Organisation } from '@integra/shared-types/organisations';
import { Archive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../../components/ui/data-table.types.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';

export const useOrganisationColumns = (): Column<Organisation>[] => {
  const { t } = useTranslation('organisations');
  const format = useFormatters();
  return [
    {
      id: 'name',
      header: t('field.name'),
      cell: ({ name, isArchived }) => (
        <>
          {name} {isArchived && <StatusLabel icon={Archive}>{t('list.archived')}</StatusLabel>}
        </>
      ),
    },
    { id: 'kind', header: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'country', header: t('field.country'), cell: ({ country }) => format.country(country) },
    {
      id: 'people',
      header: t('list.people'),
      isNumeric: true,
      cell: ({ id, name, people }) =>
        people === 0 ? (
          format.number(0)
        ) : (
          <Link to={ADMIN_PATHS.peopleOf(id)} aria-label={t('list.peopleOf', { count: people, name })}>
            {format.number(people)}
          </Link>
        ),
    },
  ];
};
