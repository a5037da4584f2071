import type { ManagedEnrolment } from '@integra/shared-types/enrolments';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { LoadMore } from '../../../components/ui/load-more.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { enrolmentsQuery } from '../api/enrolments.js';
import { DeclineDialog } from './decline-dialog.js';
import { RequestRow } from './request-row.js';
import styles from './request-list.module.css';

/** Who waits for a decision; they come before everything else. */
export const RequestList = () => {
  const { t } = useTranslation('enrolments');
  const list = useInfiniteQuery(enrolmentsQuery({ state: 'requested' }));
  const [declined, setDeclined] = useState<ManagedEnrolment | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { data: requests, error, refetch, isFetching } = list;
  const count = requests?.length ?? 0;

  const before = useRef(count);
  useEffect(() => {
    // The decided request took the focus with it.
    if (count < before.current && document.activeElement === document.body) body.current?.focus();
    before.current = count;
  }, [count]);

  if (error && !requests) {
    return (
      <ErrorState error={error} title={t('requests.failed')} isRetrying={isFetching} onRetry={() => void refetch()} />
    );
  }
  if (!requests) return <Skeleton shape="rows" count={2} />;
  return (
    <div ref={body} tabIndex={-1} className={styles.requests}>
      {requests.length === 0 ? (
        <p className={styles.none}>{t('requests.none')}</p>
      ) : (
        <ul className={styles.list}>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} onDecline={() => setDeclined(request)} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <LoadMore shown={count} hasMore isLoading={list.isFetchingNextPage} onLoad={() => void list.fetchNextPage()} />
      )}
      {declined && <DeclineDialog request={declined} onClose={() => setDeclined(null)} />}
    </div>
  );
};
