import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { MailList } from '../../../features/operations/components/outbox/mail-list.js';

export const Page = () => {
  const { t } = useTranslation('operations');
  return (
    <PageFrame title={t('outbox.title')} lead={t('outbox.lead')}>
      <MailList />
    </PageFrame>
  );
};
