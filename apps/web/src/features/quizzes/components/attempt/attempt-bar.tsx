import { ChevronLeft, ChevronRight, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import styles from './attempt-bar.module.css';
import type { AttemptViewName } from './use-attempt-view.js';

type AttemptBarProps = {
  view: AttemptViewName;
  total: number;
  onShow: (view: AttemptViewName) => void;
  /** What is saved, and the time. */
  children: ReactNode;
};

/** Stays at the foot of the window: previous, what is saved, next. */
export const AttemptBar = ({ view, total, onShow, children }: AttemptBarProps) => {
  const { t } = useTranslation('quizzes');
  const previous = view === 'summary' ? total - 1 : view - 1;
  const isLast = view === total - 1;
  return (
    <div className={styles.bar}>
      <div className={styles.facts}>{children}</div>
      <div className={styles.moves}>
        {previous >= 0 && (
          <Button icon={ChevronLeft} onClick={() => onShow(previous)}>
            {t(view === 'summary' ? 'summary.backToQuestions' : 'attempt.previous')}
          </Button>
        )}
        {view !== 'summary' && (
          <Button
            look="primary"
            icon={isLast ? ListChecks : ChevronRight}
            className={styles.next}
            onClick={() => onShow(isLast ? 'summary' : view + 1)}
          >
            {t(isLast ? 'attempt.toSummary' : 'attempt.next')}
          </Button>
        )}
      </div>
    </div>
  );
};
