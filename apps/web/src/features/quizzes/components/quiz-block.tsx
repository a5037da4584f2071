import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Markdown } from '../../../components/ui/markdown.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { quizOverviewQuery } from '../api/quiz-overview.js';
import { EarlierAttempts } from './overview/earlier-attempts.js';
import { FurtherAttempts } from './overview/further-attempts.js';
import { QuizFacts } from './overview/quiz-facts.js';
import { QuizStart } from './overview/quiz-start.js';
import styles from './quiz-block.module.css';

type QuizBlockProps = {
  enrolmentId: string;
  quizKey: string;
  /** The lesson it stands in, which its pages lead back to. */
  lessonKey: string;
};

/** A quiz as it stands in a lesson: what it is, its rules, what is left, and the way in. */
export const QuizBlock = ({ enrolmentId, quizKey, lessonKey }: QuizBlockProps) => {
  const { t } = useTranslation('quizzes');
  const { language } = useLanguage();
  const titleId = useId();
  const { data: overview, error, refetch, isFetching } = useQuery(quizOverviewQuery(enrolmentId, quizKey, language));
  const lang = overview?.language === language ? undefined : overview?.language;
  const place = { enrolmentId, quizKey, lessonKey };

  if (!overview) {
    return (
      <div className={styles.block}>
        {error ? (
          <ErrorState
            error={error}
            title={t('overview.failed')}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : (
          <Skeleton count={8} />
        )}
      </div>
    );
  }
  return (
    <section className={styles.block} aria-labelledby={titleId}>
      <div className={styles.words}>
        <h2 id={titleId} className={styles.title} lang={lang}>
          {overview.title}
        </h2>
        <p className={styles.kind}>{t(`kind.${overview.kind}`)}</p>
        {overview.instructions && <Markdown text={overview.instructions} lang={lang} headingShift={2} />}
      </div>
      <QuizFacts overview={overview} />
      <FurtherAttempts overview={overview} />
      <QuizStart overview={overview} place={place} />
      <EarlierAttempts overview={overview} place={place} />
    </section>
  );
};
