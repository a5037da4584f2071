import { useQueryClient } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiFetch } from '../../lib/api/api-fetch.js';
import { useConnection } from '../../lib/api/connection.js';
import { siteQuery } from '../../lib/site/site.js';
import { FIRST_PAGE_PATHS } from '@integra/shared-types/first-page-paths';
import styles from './banner.module.css';

const RETRY_MS = 5_000;

/** A calm line while the server is away. It keeps trying, goes by itself, and then everything that failed is read again. */
export const ConnectionBanner = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isLost = useConnection() === 'lost';

  useEffect(() => {
    if (!isLost) return undefined;
    const tryAgain = () => apiFetch(FIRST_PAGE_PATHS.site).catch(() => undefined);
    const timer = setInterval(() => void tryAgain(), RETRY_MS);
    const onOnline = () => void tryAgain();
    window.addEventListener('online', onOnline);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onOnline);
      void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
      void client.invalidateQueries({ queryKey: siteQuery.queryKey });
    };
  }, [isLost, client]);

  return (
    <div role="status" className={styles.slot} data-print="hide">
      {isLost && (
        <p className={styles.banner}>
          <CloudOff className={styles.icon} />
          {t('connection.lost')}
        </p>
      )}
    </div>
  );
};
