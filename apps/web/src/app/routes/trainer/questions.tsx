import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { RecordedPackageList } from '../../../features/package-records/components/questions/recorded-package-list.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  return (
    <PageFrame title={t('questions.title')} lead={t('questions.lead')}>
      <RecordedPackageList />
    </PageFrame>
  );
};
