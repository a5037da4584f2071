import type { QuizOverview } from '@integra/shared-types/quizzes';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './earlier-attempts.module.css';

type FurtherAttemptsProps = { overview: QuizOverview };

/** Attempts beyond the limit that somebody gave, and why. */
export const FurtherAttempts = ({ overview: { grants } }: FurtherAttemptsProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  if (grants.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <h3 className={styles.title}>{t('overview.further')}</h3>
      <ul className={styles.list}>
        {grants.map(({ reason, grantedAt }) => (
          <li key={grantedAt} className={styles.attempt}>
            {t('overview.furtherBecause', { date: format.date(grantedAt), reason })}
          </li>
        ))}
      </ul>
    </div>
  );
};
