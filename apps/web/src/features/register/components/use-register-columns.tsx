import type { RegisterEntry } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../components/ui/data-table.types.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { CertificateFile } from './certificate-file.js';
import { CertificateStatusLabel } from './certificate-status-label.js';

export const useRegisterColumns = (): Column<RegisterEntry>[] => {
  const { t } = useTranslation('register');
  const format = useFormatters();
  return [
    { id: 'serial', header: t('field.serial'), isShort: true, cell: ({ serial }) => serial },
    { id: 'displayName', header: t('field.displayName'), cell: ({ displayName }) => displayName },
    {
      id: 'subject',
      header: t('field.subject'),
      cell: ({ title, language }) => <span lang={language}>{title}</span>,
    },
    {
      id: 'status',
      header: t('field.status'),
      isShort: true,
      cell: ({ status }) => <CertificateStatusLabel status={status} />,
    },
    {
      id: 'completedOn',
      header: t('field.completedOn'),
      isShort: true,
      cell: ({ completedOn }) => format.shortDay(completedOn),
    },
    { id: 'file', header: t('field.file'), cell: (entry) => <CertificateFile entry={entry} /> },
  ];
};
