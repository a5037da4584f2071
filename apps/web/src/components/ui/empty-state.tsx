import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = {
  /** What there will be here. */
  title: string;
  /** What it is for. */
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
};

/** An empty list says what it is for and offers the next step. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    <svg className={styles.picture} viewBox="0 0 96 64" aria-hidden="true" focusable="false">
      <path className={styles.line} d="M8 50h80" />
      <path className={styles.line} d="M48 50c-7-5-16-7-26-6V16c10-1 19 1 26 6 7-5 16-7 26-6v28c-10-1-19 1-26 6Z" />
      <path className={styles.line} d="M48 22v28" />
      <path className={styles.accent} d="M30 26c4 0 8 1 11 3M30 33c4 0 8 1 11 3M66 26c-4 0-8 1-11 3" />
    </svg>
    <p className={styles.title}>{title}</p>
    <div className={styles.text}>{children}</div>
    {action && <div className={styles.action}>{action}</div>}
  </div>
);
