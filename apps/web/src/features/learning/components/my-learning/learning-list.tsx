import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { myLearningQuery } from '../../api/my-learning.js';
import { LearningCard } from './learning-card.js';
import styles from './learning-list.module.css';

/** One card per course. */
export const LearningList = () => {
  const { t } = useTranslation('learning');
  const { language } = useLanguage();
  const { data: cards, error, refetch, isFetching } = useQuery(myLearningQuery(language));

  if (error && !cards) {
    return (
      <ErrorState title={t('myLearning.failed')} error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
    );
  }
  if (!cards) return <Skeleton shape="cards" count={2} />;
  if (cards.length === 0) {
    return (
      <EmptyState
        title={t('myLearning.emptyTitle')}
        action={
          <LinkButton to={LEARNER_PATHS.catalogue} look="primary">
            {t('myLearning.toCatalogue')}
          </LinkButton>
        }
      >
        {t('myLearning.empty')}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {cards.map((card) => (
        <li key={card.enrolment.id}>
          <LearningCard card={card} />
        </li>
      ))}
    </ul>
  );
};
