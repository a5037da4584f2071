import type { QuizOverview } from '@integra/shared-types/quizzes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../../../components/ui/button.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { enrolmentKey } from '../../../../lib/enrolments/enrolment-key.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import { startAttempt } from '../../api/quiz-overview.js';
import type { QuizPlace } from './quiz-place.js';
import styles from './quiz-start.module.css';

type StartButtonProps = { overview: QuizOverview; place: QuizPlace };

/** Starts an attempt, and says before what that means. */
export const StartButton = ({ overview, place }: StartButtonProps) => {
  const { t } = useTranslation('quizzes');
  const { language } = useLanguage();
  const format = useFormatters();
  const navigate = useNavigate();
  const client = useQueryClient();
  const noteId = useId();
  const { enrolmentId, lessonKey, quizKey } = place;
  const { attempts, attemptsAllowed, timeLimitMinutes, isPassed } = overview;
  const start = useMutation({
    mutationFn: () => startAttempt(enrolmentId, quizKey, language),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: enrolmentKey(enrolmentId) });
      void navigate(LEARNER_PATHS.quizAttempt(enrolmentId, lessonKey, quizKey, id));
    },
    // Whatever stands in the way now is read again and said in place of the button.
    onError: () => void client.invalidateQueries({ queryKey: enrolmentKey(enrolmentId) }),
  });
  const notes = [
    ...(attemptsAllowed === null ? [] : [t('start.counts')]),
    ...(timeLimitMinutes === null ? [] : [t('start.timed', { time: format.minutes(timeLimitMinutes) })]),
  ];

  return (
    <>
      {notes.length > 0 && (
        <p id={noteId} className={styles.note}>
          {notes.join(' ')}
        </p>
      )}
      <Button
        look={isPassed ? 'secondary' : 'primary'}
        icon={Play}
        isBusy={start.isPending}
        aria-describedby={notes.length > 0 ? noteId : undefined}
        onClick={() => start.mutate()}
      >
        {t(attempts.length === 0 ? 'start.start' : 'start.again')}
      </Button>
      {start.error && <ErrorState error={start.error} title={t('start.failed')} />}
    </>
  );
};
