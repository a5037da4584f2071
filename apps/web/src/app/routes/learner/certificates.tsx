import '../../../styles/reading.css';
import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { MyCertificatesList } from '../../../features/certificates/components/mine/my-certificates-list.js';

export const Page = () => {
  const { t } = useTranslation('certificates');
  return (
    <PageFrame title={t('mine.title')} lead={t('mine.lead')}>
      <MyCertificatesList />
    </PageFrame>
  );
};
