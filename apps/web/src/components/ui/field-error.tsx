import { CircleAlert } from 'lucide-react';
import type { Problem } from '../../lib/forms/problems.js';
import { useProblemText } from '../../lib/forms/use-problem-text.js';
import styles from './field-error.module.css';

type FieldErrorProps = { id: string; problem: Problem | undefined };

/** What is wrong with a field and what to do, under the field; the field names it in `aria-describedby`. */
export const FieldError = ({ id, problem }: FieldErrorProps) => {
  const text = useProblemText(problem);
  return (
    <div id={id} className={styles.slot}>
      {text && (
        <p className={styles.error}>
          <CircleAlert className={styles.icon} />
          {text}
        </p>
      )}
    </div>
  );
};
