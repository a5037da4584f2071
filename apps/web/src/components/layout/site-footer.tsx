import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSite } from '../../lib/site/site.js';
import { EuEmblem } from './eu-emblem.js';
import styles from './site-footer.module.css';

/** Who paid for it, as the installation words it, the public check of certificates, and the privacy notice. */
export const SiteFooter = () => {
  const { t } = useTranslation();
  const site = useSite();
  return (
    <footer className={styles.footer} data-print="hide">
      <div className={styles.row}>
        {site?.fundingText && (
          <div className={styles.funding}>
            <EuEmblem />
            <p>{site.fundingText}</p>
          </div>
        )}
        <nav className={styles.links} aria-label={t('layout.footerNavigation')}>
          <Link to="/verify">{t('layout.verify')}</Link>
          <Link to="/privacy">{t('layout.privacy')}</Link>
        </nav>
      </div>
    </footer>
  );
};
