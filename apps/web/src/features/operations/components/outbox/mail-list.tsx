import { type Mail, MAIL_STATES } from '@integra/shared-types/operations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../../components/ui/data-table.js';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { FilterBar } from '../../../../components/ui/filter-bar.js';
import { Notice } from '../../../../components/ui/notice.js';
import { PagedList } from '../../../../components/ui/paged-list.js';
import { Select } from '../../../../components/ui/select.js';
import { useFilters } from '../../../../lib/lists/use-filters.js';
import { useLiveRefresh } from '../../../../lib/live/use-live-refresh.js';
import { useSite } from '../../../../lib/site/site.js';
import { MailFiltersSchema, mailsQuery } from '../../api/mails.js';
import { MailDialog } from './mail-dialog.js';
import { useMailColumns } from './use-mail-columns.js';

/** Every mail of the site, and the way to pass on by hand what no server can send. */
export const MailList = () => {
  const { t } = useTranslation('operations');
  const hasNoMail = useSite()?.hasMail === false;
  const filters = useFilters(MailFiltersSchema);
  const list = useInfiniteQuery(mailsQuery(filters.values));
  const [opened, setOpened] = useState<Mail | null>(null);
  const columns = useMailColumns(setOpened);
  // A mail is sent by a job.
  useLiveRefresh(['jobs'], 'mails');
  return (
    <>
      {hasNoMail && (
        <Notice kind="info" title={t('outbox.noServerTitle')}>
          <p>{t('outbox.noServer')}</p>
        </Notice>
      )}
      <FilterBar label={t('outbox.filter')} isActive={filters.isActive} onClear={filters.clear}>
        <Select
          name="state"
          label={t('outbox.state')}
          isOptional="unsaid"
          value={filters.values.state ?? null}
          emptyLabel={t('all')}
          options={MAIL_STATES.map((state) => ({ value: state, label: t(`mailState.${state}`) }))}
          onChange={(state) => filters.set('state', state)}
        />
      </FilterBar>
      <PagedList
        list={list}
        failedTitle={t('outbox.failed')}
        filters={filters}
        empty={
          <EmptyState title={t('outbox.emptyTitle')}>
            <p>{t('outbox.empty')}</p>
          </EmptyState>
        }
      >
        {(mails) => <DataTable caption={t('outbox.title')} columns={columns} rows={mails} rowKey={({ id }) => id} />}
      </PagedList>
      {opened && <MailDialog mail={opened} onClose={() => setOpened(null)} />}
    </>
  );
};
