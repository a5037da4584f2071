import { CircleAlert } from 'lucide-react';
import type { Problem } from '../../lib/forms/problems.js';
import { useProblemText } from '../../lib/forms/use-problem-text.js';
import styles from './field-error.module.css';

type FieldErrorProps = { id: string; problem: Problem | undefined };

/** Ids for `aria-describedby` of a control: its description and what is wrong with it, as far as they are there. */
export const describedBy = (id: string, hasDescription: boolean, problem: Problem | undefined): string | undefined =>
  [hasDescription && `${id}-description`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** What is wrong with a field and what to do, under the field. */
export const FieldError = ({ id, problem }: FieldErrorProps) => {
  const text = useProblemText(problem);
  if (!problem) return null;
  return (
    <p id={id} className={styles.error}>
      <CircleAlert className={styles.icon} />
      {text}
    </p>
  );
};
