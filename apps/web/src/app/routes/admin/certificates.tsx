import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { RegisterList } from '../../../features/register/components/register-list.js';

export const Page = () => {
  const { t } = useTranslation('register');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <RegisterList />
    </PageFrame>
  );
};
