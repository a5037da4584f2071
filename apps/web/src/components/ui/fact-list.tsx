import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export type Fact = { label: string; value: ReactNode };

type FactListProps = { facts: readonly Fact[] };

/** What is known of one thing: a name and a value per line. */
export const FactList = ({ facts }: FactListProps) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label} className={styles.fact}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
