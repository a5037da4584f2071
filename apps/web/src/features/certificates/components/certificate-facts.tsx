import type { MyCertificate } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../components/ui/fact-list.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';

type CertificateFactsProps = { certificate: MyCertificate };

/** What stands on the holder's own certificate. */
export const CertificateFacts = ({ certificate }: CertificateFactsProps) => {
  const { t } = useTranslation('certificates');
  const format = useFormatters();
  const { legalName, language, completedOn, issuedAt, hours, serial } = certificate;
  return (
    <FactList
      layout="tiles"
      facts={[
        { label: t('one.name'), value: legalName },
        { label: t('one.completedOn'), value: format.day(completedOn) },
        { label: t('one.issuedOn'), value: format.date(issuedAt) },
        { label: t('one.duration'), value: format.minutes(hours * 60) },
        { label: t('one.language'), value: format.language(language) },
        { label: t('one.serial'), value: serial },
      ]}
    />
  );
};
