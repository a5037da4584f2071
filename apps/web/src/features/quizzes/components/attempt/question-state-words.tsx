import { Circle, CircleCheck, CircleDashed, Flag, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnswerState, QuestionState } from './answer-state.js';
import styles from './question-state-words.module.css';

const ICON: Readonly<Record<AnswerState, LucideIcon>> = {
  answered: CircleCheck,
  incomplete: CircleDashed,
  unanswered: Circle,
};

type QuestionStateWordsProps = Pick<QuestionState, 'state' | 'isFlagged'>;

/** Icon and word for how far a question is, and for its flag. */
export const QuestionStateWords = ({ state, isFlagged }: QuestionStateWordsProps) => {
  const { t } = useTranslation('quizzes');
  const Icon = ICON[state];
  return (
    <span className={styles.states}>
      <span className={styles.state} data-state={state}>
        <Icon className={styles.icon} />
        {t(`attempt.${state}`)}
      </span>
      {isFlagged && (
        <span className={styles.state} data-state="flagged">
          <Flag className={styles.icon} />
          {t('attempt.flagged')}
        </span>
      )}
    </span>
  );
};
