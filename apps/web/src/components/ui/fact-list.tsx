import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export type Fact = { label: string; value: ReactNode };

type FactListProps = {
  facts: readonly Fact[];
  /** One fact per line, or side by side where there is room. */
  layout?: 'rows' | 'tiles';
};

/** What is known of one thing: names and their values. */
export const FactList = ({ facts, layout = 'rows' }: FactListProps) => (
  <dl className={styles[layout]}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
