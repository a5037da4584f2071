import { CERTIFICATE_PATHS, type RegisterEntry } from '@integra/shared-types/certificates';
import { CircleAlert, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DownloadLink } from '../../../components/ui/download-link.js';
import { StatusLabel } from '../../../components/ui/status-label.js';
import { ADMIN_PATHS } from '../../../lib/routing/admin-paths.js';
import styles from './certificate-file.module.css';

type CertificateFileProps = { entry: RegisterEntry };

/** The file where it is made; otherwise where its job stands. */
export const CertificateFile = ({ entry: { id, serial, isReady, jobState } }: CertificateFileProps) => {
  const { t } = useTranslation('register');
  if (isReady) {
    return (
      <DownloadLink href={CERTIFICATE_PATHS.registerFile(id)} look="quiet" label={t('file.downloadOne', { serial })}>
        {t('file.download')}
      </DownloadLink>
    );
  }
  if (jobState === 'failed' || jobState === 'cancelled') {
    return (
      <span className={styles.failed}>
        <StatusLabel tone="failed" icon={CircleAlert}>
          {t(`file.${jobState}`)}
        </StatusLabel>{' '}
        <Link to={ADMIN_PATHS.jobsOf(jobState)}>{t('file.toJobs')}</Link>
      </span>
    );
  }
  return (
    <StatusLabel tone="attention" icon={Hourglass}>
      {t('file.preparing')}
    </StatusLabel>
  );
};
