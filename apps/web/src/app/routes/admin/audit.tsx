import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { AuditList } from '../../../features/operations/components/audit/audit-list.js';

export const Page = () => {
  const { t } = useTranslation('operations');
  return (
    <PageFrame title={t('audit.title')} lead={t('audit.lead')}>
      <AuditList />
    </PageFrame>
  );
};
