import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Notice } from '../../../../components/ui/notice.js';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import type { TimedAttempt } from '../../api/attempt.js';
import type { KeptAnswers } from '../../autosave/kept-answers.js';
import { useAnswerOutbox } from '../../autosave/use-answer-outbox.js';
import { questionStates } from './answer-state.js';
import { AttemptBar } from './attempt-bar.js';
import styles from './attempt-screen.module.css';
import { AttemptSummary } from './attempt-summary.js';
import { Countdown } from './countdown.js';
import { QuestionCard } from './question-card.js';
import { QuestionList } from './question-list.js';
import { SaveState } from './save-state.js';
import { TimeOver } from './time-over.js';
import { useAttemptView } from './use-attempt-view.js';
import { useFocusOnChange } from './use-focus-on-change.js';
import { useSubmitAttempt } from './use-submit-attempt.js';
import { useUnsentWarning } from './use-unsent-warning.js';

type AttemptScreenProps = { timed: TimedAttempt; kept: KeptAnswers };

/** An open attempt: one question at a time, all of them in a list, the summary, and what is saved. */
export const AttemptScreen = ({ timed, kept }: AttemptScreenProps) => {
  const { t } = useTranslation('quizzes');
  const client = useQueryClient();
  const { attempt, clock } = timed;
  const { outbox, state } = useAnswerOutbox(timed, kept);
  const [isOver, setOver] = useState(false);
  const submit = useSubmitAttempt(attempt, outbox);
  const states = questionStates(attempt, state.given);
  const [first] = useState(() =>
    Math.max(
      0,
      states.findIndex((question) => question.state !== 'answered'),
    ),
  );
  const { view, show } = useAttemptView(states.length, first);
  const content = useFocusOnChange(view);
  useUnsentWarning(state.unsentCount > 0);

  if (state.end !== null) {
    const { enrolmentId, lessonKey, quizKey, id } = attempt;
    return <Navigate to={LEARNER_PATHS.quizResult(enrolmentId, lessonKey, quizKey, id)} replace />;
  }
  return (
    <div className={styles.attempt}>
      {attempt.isPreview && (
        <Notice kind="attention">
          <p>{t('attempt.preview')}</p>
        </Notice>
      )}
      {isOver && <TimeOver onSubmit={() => submit(true)} />}
      <div className={styles.columns}>
        <div ref={content} className={styles.content}>
          {view === 'summary' ? (
            <AttemptSummary attempt={attempt} states={states} onOpen={show} onSubmit={() => submit(false)} />
          ) : (
            <QuestionCard attempt={attempt} position={view} outbox={outbox} state={state} isClosed={isOver} />
          )}
        </div>
        <QuestionList
          states={states}
          current={view === 'summary' ? null : view}
          onOpen={show}
          onSummary={() => show('summary')}
        />
      </div>
      <AttemptBar view={view} total={states.length} onShow={show}>
        <SaveState state={state} onRetry={() => outbox.retry()} />
        {attempt.dueAt !== null && (
          <Countdown
            dueAt={attempt.dueAt}
            clock={clock}
            onOver={() => setOver(true)}
            onWake={() => void client.invalidateQueries({ queryKey: ['attempt', attempt.id] })}
          />
        )}
      </AttemptBar>
    </div>
  );
};
