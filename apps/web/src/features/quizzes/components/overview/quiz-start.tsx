import type { QuizOverview } from '@integra/shared-types/quizzes';
import { CircleCheck, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import type { QuizPlace } from './quiz-place.js';
import styles from './quiz-start.module.css';
import { StartButton } from './start-button.js';

type QuizStartProps = { overview: QuizOverview; place: QuizPlace };

/** Start, continue, or the reason why not now. */
export const QuizStart = ({ overview, place }: QuizStartProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const { enrolmentId, lessonKey, quizKey } = place;
  const { cannotStart, openAttemptId, attempts, nextAttemptAt, isPassed, best } = overview;
  // Submitted, and no result is told: the pre-test.
  const isReceived = best === null && attempts.some(({ state }) => state === 'submitted');

  if (openAttemptId !== null) {
    const number = attempts.find(({ id }) => id === openAttemptId)?.number ?? attempts.length;
    return (
      <div className={styles.start}>
        <p>{t('start.openAttempt', { number })}</p>
        <LinkButton
          look="primary"
          icon={Play}
          to={LEARNER_PATHS.quizAttempt(enrolmentId, lessonKey, quizKey, openAttemptId)}
        >
          {t('start.continue')}
        </LinkButton>
      </div>
    );
  }
  const isDone = isPassed || isReceived;
  const reason = isDone || cannotStart === 'attempt_open' ? null : cannotStart;
  return (
    <div className={styles.start}>
      {isDone && (
        <StatusLabel tone="passed" icon={CircleCheck}>
          {t(isPassed ? 'overview.passed' : 'overview.received')}
        </StatusLabel>
      )}
      {reason && (
        <p>{t(`start.cannot.${reason}`, { when: nextAttemptAt === null ? '' : format.dateTime(nextAttemptAt) })}</p>
      )}
      {cannotStart === null && <StartButton overview={overview} place={place} />}
    </div>
  );
};
