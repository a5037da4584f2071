import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadingPage } from '../../../components/layout/loading-page.js';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { catalogueCourseQuery } from '../../../features/courses/api/catalogue.js';
import { CoursePage } from '../../../features/courses/components/course-page.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';

export const Page = () => {
  const { t } = useTranslation('courses');
  const { courseKey = '' } = useParams();
  const { language } = useLanguage();
  const { data: course, error, refetch, isFetching } = useQuery(catalogueCourseQuery(courseKey, language));
  if (course) return <CoursePage course={course} />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('course.failed')} width="text">
      <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
    </PageFrame>
  );
};
