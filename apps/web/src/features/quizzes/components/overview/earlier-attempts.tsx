import type { AttemptSummary, QuizOverview } from '@integra/shared-types/quizzes';
import { CircleCheck, CircleX, Inbox, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { useScoreFormat } from '../use-score-format.js';
import styles from './earlier-attempts.module.css';
import type { QuizPlace } from './quiz-place.js';

type EarlierAttemptsProps = { overview: QuizOverview; place: QuizPlace };

/** What was submitted, newest first, each with the way to its result. */
export const EarlierAttempts = ({ overview, place }: EarlierAttemptsProps) => {
  const { t } = useTranslation('quizzes');
  const submitted = overview.attempts.filter(({ state }) => state === 'submitted').toReversed();
  if (submitted.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <h3 className={styles.title}>{t('overview.earlier')}</h3>
      <ul className={styles.list}>
        {submitted.map((attempt) => (
          <EarlierAttempt key={attempt.id} attempt={attempt} place={place} />
        ))}
      </ul>
    </div>
  );
};

type EarlierAttemptProps = { attempt: AttemptSummary; place: QuizPlace };

const EarlierAttempt = ({ attempt, place }: EarlierAttemptProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const score = useScoreFormat();
  const { id, number, submittedAt, percent, isPassed, wasPreview } = attempt;
  const { enrolmentId, lessonKey, quizKey } = place;
  return (
    <li className={styles.attempt}>
      <span>
        {submittedAt === null
          ? t('overview.attempt', { number })
          : t('overview.attemptOn', { number, date: format.date(submittedAt) })}
      </span>
      <span className={styles.labels}>
        {percent !== null && <span className={styles.percent}>{score.percent(percent)}</span>}
        {isPassed !== null && (
          <StatusLabel tone={isPassed ? 'passed' : 'failed'} icon={isPassed ? CircleCheck : CircleX}>
            {t(isPassed ? 'overview.passed' : 'overview.failedLabel')}
          </StatusLabel>
        )}
        {percent === null && <StatusLabel icon={Inbox}>{t('overview.receivedLabel')}</StatusLabel>}
        {wasPreview && (
          <StatusLabel tone="attention" icon={Languages}>
            {t('overview.preview')}
          </StatusLabel>
        )}
      </span>
      <Link
        to={LEARNER_PATHS.quizResult(enrolmentId, lessonKey, quizKey, id)}
        className={styles.link}
        aria-label={t('overview.seeResultOf', { number })}
      >
        {t('overview.seeResult')}
      </Link>
    </li>
  );
};
