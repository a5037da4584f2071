import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { CatalogueList } from '../../../features/courses/components/catalogue-list.js';

export const Page = () => {
  const { t } = useTranslation('courses');
  return (
    <PageFrame title={t('catalogue.title')} lead={t('catalogue.lead')}>
      <CatalogueList />
    </PageFrame>
  );
};
