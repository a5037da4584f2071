import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import type { QuestionState } from './answer-state.js';
import styles from './question-list.module.css';
import { QuestionStateWords } from './question-state-words.js';

type QuestionListProps = {
  states: readonly QuestionState[];
  /** Null on the summary. */
  current: number | null;
  onOpen: (position: number) => void;
  onSummary: () => void;
};

/** Every question by number with its state, and the way to the summary. */
export const QuestionList = ({ states, current, onOpen, onSummary }: QuestionListProps) => {
  const { t } = useTranslation('quizzes');
  return (
    <nav className={styles.list} aria-label={t('attempt.questions')}>
      <p className={styles.title} aria-hidden="true">
        {t('attempt.questions')}
      </p>
      <ol className={styles.questions}>
        {states.map(({ position, state, isFlagged }) => (
          <li key={position}>
            <button
              type="button"
              className={styles.question}
              aria-current={position === current ? 'step' : undefined}
              onClick={() => onOpen(position)}
            >
              <span className={styles.number}>{position + 1}</span>
              <QuestionStateWords state={state} isFlagged={isFlagged} />
            </button>
          </li>
        ))}
      </ol>
      <Button look="quiet" icon={ListChecks} aria-current={current === null ? 'step' : undefined} onClick={onSummary}>
        {t('summary.title')}
      </Button>
    </nav>
  );
};
