import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { RecordList } from '../../../features/package-records/components/list/record-list.js';

export const Page = () => {
  const { t } = useTranslation('packageRecords');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <RecordList />
    </PageFrame>
  );
};
