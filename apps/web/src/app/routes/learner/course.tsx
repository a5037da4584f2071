import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadingPage } from '../../../components/layout/loading-page.js';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { courseViewQuery } from '../../../features/learning/api/course-view.js';
import { CourseOverview } from '../../../features/learning/components/course/course-overview.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';

export const Page = () => {
  const { t } = useTranslation('learning');
  const { enrolmentId = '' } = useParams();
  const { language } = useLanguage();
  const { data: view, error, refetch, isFetching } = useQuery(courseViewQuery(enrolmentId, language));
  if (view) return <CourseOverview view={view} />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('player.courseFailed')} width="text">
      <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
    </PageFrame>
  );
};
