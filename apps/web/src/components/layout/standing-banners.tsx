import { FlaskConical, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../../lib/site/site.js';
import styles from './banner.module.css';

/** Facts about this installation that everybody should know while they use it. */
export const StandingBanners = () => {
  const { t } = useTranslation();
  const site = useSite();
  if (!site?.isPlainHttp && !site?.isDemo) return null;
  return (
    <aside aria-label={t('banner.label')} data-print="hide">
      {site.isPlainHttp && (
        <p className={styles.banner}>
          <ShieldAlert className={styles.icon} />
          {t('banner.plainHttp')}
        </p>
      )}
      {site.isDemo && (
        <p className={styles.banner}>
          <FlaskConical className={styles.icon} />
          {t('banner.demo')}
        </p>
      )}
    </aside>
  );
};
