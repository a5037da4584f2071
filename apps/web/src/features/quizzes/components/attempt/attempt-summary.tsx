import type { Attempt } from '@integra/shared-types/quizzes';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { plainText } from '../../../../lib/markdown/plain-text.js';
import type { QuestionState } from './answer-state.js';
import styles from './attempt-summary.module.css';
import { QuestionStateWords } from './question-state-words.js';
import { SubmitDialog } from './submit-dialog.js';

type AttemptSummaryProps = {
  attempt: Attempt;
  states: readonly QuestionState[];
  onOpen: (position: number) => void;
  /** Rejects with what went wrong; nothing is lost then. */
  onSubmit: () => Promise<void>;
};

/** Before submitting: what is answered, what is not, and the way back to each question. */
export const AttemptSummary = ({ attempt, states, onOpen, onSubmit }: AttemptSummaryProps) => {
  const { t } = useTranslation('quizzes');
  const format = useFormatters();
  const [isAsking, setAsking] = useState(false);
  const open = states.filter(({ state }) => state !== 'answered');
  const flagged = states.filter(({ isFlagged }) => isFlagged);
  const numbers = (some: readonly QuestionState[]) => format.list(some.map(({ position }) => String(position + 1)));

  return (
    <section className={styles.summary} aria-labelledby="attempt-summary">
      <h2 id="attempt-summary" tabIndex={-1} className={styles.title}>
        {t('summary.title')}
      </h2>
      <p>{t('summary.lead')}</p>
      {open.length > 0 ? (
        <Notice kind="attention" title={t('summary.unansweredTitle', { count: open.length })}>
          <p>{t('summary.unanswered', { questions: numbers(open) })}</p>
        </Notice>
      ) : (
        <Notice kind="success" title={t('summary.complete')} />
      )}
      {flagged.length > 0 && (
        <Notice kind="info" title={t('summary.flaggedTitle', { count: flagged.length })}>
          <p>{t('summary.flagged', { questions: numbers(flagged) })}</p>
        </Notice>
      )}
      <ol className={styles.questions}>
        {states.map(({ position, state, isFlagged }) => (
          <li key={position}>
            <button type="button" className={styles.question} onClick={() => onOpen(position)}>
              <span className={styles.number}>{t('summary.question', { number: position + 1 })}</span>
              <span className={styles.stem} lang={attempt.questions[position]?.question.language}>
                {plainText(attempt.questions[position]?.question.stem ?? '')}
              </span>
              <QuestionStateWords state={state} isFlagged={isFlagged} />
            </button>
          </li>
        ))}
      </ol>
      <div>
        <Button look="primary" icon={Send} onClick={() => setAsking(true)}>
          {t('summary.submit')}
        </Button>
      </div>
      {isAsking && <SubmitDialog openCount={open.length} onSubmit={onSubmit} onClose={() => setAsking(false)} />}
    </section>
  );
};
