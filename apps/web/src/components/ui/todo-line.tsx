import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './todo-line.module.css';

type TodoLineProps = { isDone: boolean; children: ReactNode };

/** One rule as a line to do or done; put several into `TodoList`. */
export const TodoLine = ({ isDone, children }: TodoLineProps) => {
  const { t } = useTranslation();
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <li className={classNames(styles.line, isDone && styles.done)}>
      <Icon className={styles.icon} />
      <span className={styles.word}>{t(isDone ? 'ui.done' : 'ui.todo')}</span>
      <span>{children}</span>
    </li>
  );
};

type TodoListProps = { label?: string; children: ReactNode };

export const TodoList = ({ label, children }: TodoListProps) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
);
