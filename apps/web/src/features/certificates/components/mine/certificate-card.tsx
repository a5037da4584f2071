import { CERTIFICATE_PATHS, type MyCertificate } from '@integra/shared-types/certificates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../../components/ui/copy-field.js';
import { DownloadLink } from '../../../../components/ui/download-link.js';
import { CertificateFacts } from '../certificate-facts.js';
import { CertificateStatus } from '../certificate-status.js';
import { HolderDisplayField } from './holder-display-field.js';
import styles from './my-certificates-list.module.css';

type CertificateCardProps = { certificate: MyCertificate };

/** One certificate: its facts, the file, the address to check it, and what that page shows of the holder. */
export const CertificateCard = ({ certificate }: CertificateCardProps) => {
  const { t } = useTranslation('certificates');
  const titleId = useId();
  const { id, status, title, language, isReady, verifyUrl, revokedReason } = certificate;
  return (
    <article className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title} lang={language}>
          {title}
        </h2>
        <CertificateStatus certificate={certificate} />
      </div>
      {status === 'superseded' && <p>{t('one.superseded')}</p>}
      {revokedReason !== null && <p>{t('one.revokedReason', { reason: revokedReason })}</p>}
      <CertificateFacts certificate={certificate} />
      {status === 'valid' && isReady && (
        <div>
          <DownloadLink href={CERTIFICATE_PATHS.file(id)} look="primary" label={t('one.downloadOf', { title })}>
            {t('one.download')}
          </DownloadLink>
        </div>
      )}
      {status === 'valid' && (
        <div className={styles.share}>
          <CopyField label={t('one.verifyAddress')} description={t('one.verifyDescription')} value={verifyUrl} />
          <HolderDisplayField certificate={certificate} />
        </div>
      )}
    </article>
  );
};
