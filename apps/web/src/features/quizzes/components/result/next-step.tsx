import type { AttemptResult } from '@integra/shared-types/quizzes';
import { ArrowRight, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/ui/link-button.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import styles from './next-step.module.css';

type NextStepProps = { result: AttemptResult };

/** Where to go from a result: on, or to another attempt, now or later. */
export const NextStep = ({ result }: NextStepProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const { enrolmentId, lessonKey, quizKey, mode, overview } = result;
  const { cannotStart, nextAttemptAt, attemptsAllowed, attemptsUsed } = overview;
  const isDone = overview.isPassed || mode === 'none';

  const words = (): string | null => {
    if (isDone) return null;
    if (cannotStart === 'no_attempts_left') return t('next.none');
    const left =
      attemptsAllowed === null
        ? t('next.unlimited')
        : t('next.attemptsLeft', { count: attemptsAllowed - attemptsUsed });
    return nextAttemptAt === null ? left : `${left} ${t('next.from', { when: format.dateTime(nextAttemptAt) })}`;
  };
  const canTry = !isDone && cannotStart === null;
  return (
    <div className={styles.next} data-print="hide">
      {words() && <p>{words()}</p>}
      <div className={styles.actions}>
        {canTry && (
          <LinkButton look="primary" icon={RotateCcw} to={LEARNER_PATHS.quiz(enrolmentId, lessonKey, quizKey)}>
            {t('next.toQuiz')}
          </LinkButton>
        )}
        <LinkButton
          look={canTry ? 'secondary' : 'primary'}
          icon={ArrowRight}
          to={LEARNER_PATHS.lesson(enrolmentId, lessonKey)}
        >
          {t(isDone ? 'next.toLesson' : 'page.back')}
        </LinkButton>
      </div>
    </div>
  );
};
