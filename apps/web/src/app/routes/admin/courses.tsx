import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { CourseList } from '../../../features/course-settings/components/course-list.js';

export const Page = () => {
  const { t } = useTranslation('courseSettings');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <CourseList />
    </PageFrame>
  );
};
