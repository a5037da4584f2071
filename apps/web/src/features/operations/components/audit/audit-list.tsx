import type { AuditEntry } from '@integra/shared-types/operations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../../components/ui/data-table.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { PagedList } from '../../../../components/ui/paged-list.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useFilters } from '../../../../lib/lists/use-filters.js';
import { ADMIN_PATHS } from '../../../../lib/routing/admin-paths.js';
import { AuditFiltersSchema, auditQuery } from '../../api/audit.js';
import { useAuditText } from '../../use-audit-text.js';
import { AuditDetails } from './audit-details.js';
import { AuditFilters } from './audit-filters.js';
import { AuditSubject } from './audit-subject.js';

const useAuditColumns = (): Column<AuditEntry>[] => {
  const { t } = useTranslation('operations');
  const format = useFormatters();
  const { actionText } = useAuditText();
  return [
    { id: 'at', header: t('audit.at'), isShort: true, cell: ({ at }) => format.shortDateTime(at) },
    { id: 'action', header: t('audit.action'), cell: ({ action }) => actionText(action) },
    { id: 'subject', header: t('audit.subject'), cell: ({ subject }) => <AuditSubject subject={subject} /> },
    {
      id: 'actor',
      header: t('audit.actor'),
      cell: ({ actorId, actorName }) =>
        actorId === null ? (
          <Soft>{t('audit.system')}</Soft>
        ) : (
          <Link to={ADMIN_PATHS.person(actorId)}>{actorName ?? t('audit.unknown')}</Link>
        ),
    },
    { id: 'details', header: t('audit.details'), cell: ({ details }) => <AuditDetails details={details} /> },
  ];
};

/** Who did what, when; nothing in it can be changed. */
export const AuditList = () => {
  const { t } = useTranslation('operations');
  const filters = useFilters(AuditFiltersSchema);
  const list = useInfiniteQuery(auditQuery(filters.values));
  const columns = useAuditColumns();
  return (
    <>
      <AuditFilters filters={filters} />
      <PagedList
        list={list}
        failedTitle={t('audit.failed')}
        filters={filters}
        empty={
          <EmptyState title={t('audit.emptyTitle')}>
            <p>{t('audit.empty')}</p>
          </EmptyState>
        }
      >
        {(entries) => <DataTable caption={t('audit.title')} columns={columns} rows={entries} rowKey={({ id }) => id} />}
      </PagedList>
    </>
  );
};
