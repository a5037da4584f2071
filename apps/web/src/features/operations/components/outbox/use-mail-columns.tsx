import type { Mail } from '@integra/shared-types/operations';
import { MailOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import type { Column } from '../../../../components/ui/data-table.types.js';
import { Soft } from '../../../../components/ui/soft.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useMailTemplateText } from '../../use-mail-template-text.js';
import { MailStateLabel } from './mail-state-label.js';

export const useMailColumns = (onOpen: (mail: Mail) => void): Column<Mail>[] => {
  const { t } = useTranslation('operations');
  const format = useFormatters();
  const templateText = useMailTemplateText();
  return [
    { id: 'to', header: t('outbox.to'), cell: ({ to }) => to },
    { id: 'template', header: t('outbox.about'), cell: ({ template }) => templateText(template) },
    { id: 'language', header: t('outbox.language'), cell: ({ language }) => format.language(language) },
    { id: 'state', header: t('outbox.state'), isShort: true, cell: ({ state }) => <MailStateLabel state={state} /> },
    {
      id: 'createdAt',
      header: t('outbox.createdAt'),
      isShort: true,
      cell: ({ createdAt }) => format.shortDateTime(createdAt),
    },
    {
      id: 'sentAt',
      header: t('outbox.sentAt'),
      isShort: true,
      cell: ({ sentAt }) => (sentAt ? format.shortDateTime(sentAt) : <Soft>{t('outbox.notSent')}</Soft>),
    },
    {
      id: 'text',
      header: t('outbox.text'),
      cell: (mail) => (
        <Button icon={MailOpen} aria-label={t('outbox.openOne', { to: mail.to })} onClick={() => onOpen(mail)}>
          {t('outbox.open')}
        </Button>
      ),
    },
  ];
};
