import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './load-more.module.css';

type LoadMoreProps = {
  /** How many are shown now. */
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  onLoad: () => void;
};

/** The end of a long list: how much of it is shown, and the next part. */
export const LoadMore = ({ shown, hasMore, isLoading, onLoad }: LoadMoreProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.more} data-print="hide">
      <p className={styles.count} role="status">
        {t(hasMore ? 'ui.shownSoFar' : 'ui.shownAll', { count: shown })}
      </p>
      {hasMore && (
        <Button onClick={onLoad} isBusy={isLoading}>
          {t('ui.showMore')}
        </Button>
      )}
    </div>
  );
};
