import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagedResult } from '../../lib/lists/paged-query.js';
import { Button } from './button.js';
import { EmptyState } from './empty-state.js';
import { ErrorState } from './error-state.js';
import { LoadMore } from './load-more.js';
import styles from './paged-list.module.css';
import { Skeleton } from './skeleton.js';

type PagedListProps<Row> = {
  list: PagedResult<Row>;
  /** What failed, when it does: "The list of people could not be loaded". */
  failedTitle: string;
  /** What the list is for and the next step, when there is nothing in it at all. */
  empty: ReactNode;
  /** Filters that hide everything can be cleared. */
  filters: { isActive: boolean; clear: () => void };
  children: (rows: readonly Row[]) => ReactNode;
};

/** A long list in all its states: coming, failed, empty, nothing that matches, shown, and more to show. */
export const PagedList = <Row,>({ list, failedTitle, empty, filters, children }: PagedListProps<Row>) => {
  const { data: rows, error, refetch, isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage } = list;
  const failure = error && (
    <ErrorState error={error} title={failedTitle} isRetrying={isFetching} onRetry={() => void refetch()} />
  );
  if (!rows) return failure ?? <Skeleton shape="rows" count={8} />;
  return (
    <div className={styles.list} aria-busy={isPlaceholderData}>
      {failure}
      {rows.length === 0 ? (
        filters.isActive ? (
          <NoMatch onClear={filters.clear} />
        ) : (
          empty
        )
      ) : (
        <>
          {children(rows)}
          <LoadMore
            shown={rows.length}
            hasMore={hasNextPage}
            isLoading={isFetchingNextPage}
            onLoad={() => void list.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
};

type NoMatchProps = { onClear: () => void };

const NoMatch = ({ onClear }: NoMatchProps) => {
  const { t } = useTranslation();
  return (
    <div role="status">
      <EmptyState title={t('ui.noMatch')} action={<Button onClick={onClear}>{t('ui.clearFilters')}</Button>}>
        <p>{t('ui.noMatchText')}</p>
      </EmptyState>
    </div>
  );
};
