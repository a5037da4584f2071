import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import { CourseCard } from './course-card.js';
import styles from './course-list.module.css';

/** Every course with its versions, languages and numbers. */
export const CourseList = () => {
  const { t } = useTranslation('courseSettings');
  const { data: courses, error, refetch, isFetching } = useQuery(coursesQuery);
  if (courses?.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('empty')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.courses}>
      {error && <ErrorState error={error} title={t('failed')} isRetrying={isFetching} onRetry={() => void refetch()} />}
      {!courses && !error && <Skeleton shape="cards" count={2} />}
      {courses?.map((course) => (
        <CourseCard key={course.key} course={course} />
      ))}
    </div>
  );
};
