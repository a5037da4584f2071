import type { RegisterEntry } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { Dialog } from '../../../components/ui/dialog.js';
import { type Fact, FactList } from '../../../components/ui/fact-list.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { CertificateStatusLabel } from './certificate-status-label.js';

type CertificateDialogProps = { entry: RegisterEntry; onClose: () => void };

/** Everything the register says of one certificate. */
export const CertificateDialog = ({ entry, onClose }: CertificateDialogProps) => {
  const { t } = useTranslation('register');
  const format = useFormatters();
  const reasons: Fact[] = [
    ...(entry.revokedReason ? [{ label: t('details.revokedReason'), value: entry.revokedReason }] : []),
    ...(entry.correctionReason ? [{ label: t('details.correctionReason'), value: entry.correctionReason }] : []),
  ];
  return (
    <Dialog
      title={t('details.title', { serial: entry.serial })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('details.close')}</Button>}
    >
      <FactList
        facts={[
          { label: t('field.status'), value: <CertificateStatusLabel status={entry.status} /> },
          ...reasons,
          { label: t('field.legalName'), value: entry.legalName },
          { label: t('field.displayName'), value: entry.displayName },
          { label: t('field.subject'), value: <span lang={entry.language}>{entry.title}</span> },
          { label: t('details.version'), value: format.number(entry.versionNumber) },
          { label: t('details.language'), value: format.language(entry.language) },
          { label: t('details.hours'), value: format.number(entry.hours) },
          { label: t('field.completedOn'), value: format.day(entry.completedOn) },
          { label: t('details.issuedAt'), value: format.dateTime(entry.issuedAt) },
          { label: t('details.holderDisplay'), value: t(`holderDisplay.${entry.holderDisplay}`) },
        ]}
      />
      <CopyField label={t('details.verifyUrl')} value={entry.verifyUrl} />
    </Dialog>
  );
};
