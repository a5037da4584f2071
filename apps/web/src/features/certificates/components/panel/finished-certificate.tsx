import { CERTIFICATE_PATHS, type MyCertificate } from '@integra/shared-types/certificates';
import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../../components/ui/copy-field.js';
import { DownloadLink } from '../../../../components/ui/download-link.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { CertificateStatus } from '../certificate-status.js';
import styles from './panel-parts.module.css';

type FinishedCertificateProps = { certificate: MyCertificate };

export const FinishedCertificate = ({ certificate }: FinishedCertificateProps) => {
  const { t } = useTranslation('certificates');
  const { id, status, title, language, verifyUrl, revokedReason } = certificate;
  const isValid = status === 'valid';
  return (
    <>
      {isValid && <p>{t('panel.ready')}</p>}
      <div className={styles.head}>
        <p className={styles.courseTitle} lang={language}>
          {title}
        </p>
        <CertificateStatus certificate={certificate} />
      </div>
      {revokedReason !== null && <p>{t('one.revokedReason', { reason: revokedReason })}</p>}
      <div className={styles.actions}>
        {isValid && (
          <DownloadLink href={CERTIFICATE_PATHS.file(id)} look="primary">
            {t('one.download')}
          </DownloadLink>
        )}
        <LinkButton to={LEARNER_PATHS.certificates} icon={Award}>
          {t('one.mine')}
        </LinkButton>
      </div>
      {isValid && (
        <CopyField label={t('one.verifyAddress')} description={t('one.verifyDescription')} value={verifyUrl} />
      )}
    </>
  );
};
