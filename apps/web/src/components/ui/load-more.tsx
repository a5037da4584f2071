import { useEffect, useRef } from 'react';
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
  const count = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);

  useEffect(() => {
    // The button is gone with the last part: the focus stays at the end of the list.
    if (!hasMore && isPressed.current) count.current?.focus();
    isPressed.current = false;
  }, [hasMore, shown]);

  const load = () => {
    isPressed.current = true;
    onLoad();
  };

  return (
    <div className={styles.more} data-print="hide">
      <p ref={count} className={styles.count} role="status" tabIndex={-1}>
        {t(hasMore ? 'ui.shownSoFar' : 'ui.shownAll', { count: shown })}
      </p>
      {hasMore && (
        <Button onClick={load} isBusy={isLoading}>
          {t('ui.showMore')}
        </Button>
      )}
    </div>
  );
};
