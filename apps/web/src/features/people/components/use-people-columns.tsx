import type { PersonSummary } from '@integra/shared-types/accounts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../../components/ui/data-table.types.js';
import { Soft } from '../../../components/ui/soft.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';
import { PersonStateLabel } from './person-state-label.js';
import styles from './people-list.module.css';
import { RoleName } from './role-name.js';

export const usePeopleColumns = (): Column<PersonSummary>[] => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  return [
    {
      id: 'name',
      header: t('column.name'),
      cell: ({ accountId, displayName, email }) => (
        <Link to={ADMIN_PATHS.person(accountId)}>{displayName ?? email}</Link>
      ),
    },
    { id: 'email', header: t('column.email'), cell: ({ email }) => email },
    {
      id: 'organisation',
      header: t('column.organisation'),
      cell: ({ organisation }) => organisation?.name ?? <Soft>{t('list.none')}</Soft>,
    },
    {
      id: 'roles',
      header: t('column.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <Soft>{t('role.learner')}</Soft>
        ) : (
          <ul className={styles.roles}>
            {roles.map((role) => (
              <li key={role.id}>
                <RoleName role={role} />
              </li>
            ))}
          </ul>
        ),
    },
    { id: 'state', header: t('column.state'), isShort: true, cell: ({ state }) => <PersonStateLabel state={state} /> },
    {
      id: 'secondFactor',
      header: t('column.secondFactor'),
      cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'secondFactor.on' : 'secondFactor.off'),
    },
    {
      id: 'lastSeen',
      header: t('column.lastSeen'),
      isShort: true,
      cell: ({ lastSeenAt }) => (lastSeenAt ? format.shortDate(lastSeenAt) : <Soft>{t('list.never')}</Soft>),
    },
  ];
};
