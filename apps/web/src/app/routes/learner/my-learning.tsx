import { useTranslation } from 'react-i18next';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { LearningList } from '../../../features/learning/components/my-learning/learning-list.js';

export const Page = () => {
  const { t } = useTranslation('learning');
  return (
    <PageFrame title={t('myLearning.title')}>
      <LearningList />
    </PageFrame>
  );
};
