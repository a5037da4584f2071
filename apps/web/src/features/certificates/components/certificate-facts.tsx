import type { MyCertificate } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { FactList } from './fact-list.js';

type CertificateFactsProps = { certificate: MyCertificate };

/** What stands on the holder's own certificate. */
export const CertificateFacts = ({ certificate }: CertificateFactsProps) => {
  const { t } = useTranslation('certificates');
  const format = useFormatters();
  const { legalName, language, completedOn, issuedAt, hours, serial } = certificate;
  return (
    <FactList
      facts={[
        [t('one.name'), legalName],
        [t('one.completedOn'), format.day(completedOn)],
        [t('one.issuedOn'), format.date(issuedAt)],
        [t('one.duration'), format.minutes(hours * 60)],
        [t('one.language'), format.language(language)],
        [t('one.serial'), serial],
      ]}
    />
  );
};
