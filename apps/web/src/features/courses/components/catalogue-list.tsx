import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { catalogueQuery } from '../api/catalogue.js';
import { CatalogueCard } from './catalogue-card.js';
import styles from './catalogue-list.module.css';

export const CatalogueList = () => {
  const { t } = useTranslation('courses');
  const { language } = useLanguage();
  const { data: courses, error, refetch, isFetching } = useQuery(catalogueQuery(language));

  if (error && !courses) {
    return (
      <ErrorState title={t('catalogue.failed')} error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
    );
  }
  if (!courses) return <Skeleton shape="cards" count={2} />;
  if (courses.length === 0) return <EmptyState title={t('catalogue.emptyTitle')}>{t('catalogue.empty')}</EmptyState>;
  return (
    <ul className={styles.list}>
      {courses.map((course) => (
        <li key={course.key}>
          <CatalogueCard course={course} />
        </li>
      ))}
    </ul>
  );
};
